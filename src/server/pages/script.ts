/**
 * All that pages do in a browser beyond HTML: buttons that copy, and a record of requests to which the registry adds what comes. Each button
 * is hidden until this runs, so that nothing stands there that does not work.
 */
export const SCRIPT = `'use strict';
const say = (text) => { document.getElementById('said').textContent = text; };

const copy = async (source) => {
  try {
    await navigator.clipboard.writeText(source.textContent);
    say('Copied.');
  } catch {
    getSelection().selectAllChildren(source);
    say('Your browser does not let this page copy. The text is selected: copy it yourself.');
  }
};
for (const button of document.querySelectorAll('button[data-copies]')) {
  button.hidden = false;
  button.addEventListener('click', () => copy(document.getElementById(button.dataset.copies)));
}

const live = document.querySelector('button[data-live]');
if (live) {
  const record = document.getElementById('record');
  const take = ({ rows, summary, limit, isCleared }) => {
    const body = record.querySelector('tbody');
    const added = document.createElement('template');
    added.innerHTML = rows;
    if (isCleared) body.replaceChildren();
    body.prepend(added.content);
    while (body.rows.length > limit) body.lastElementChild.remove();
    record.querySelector('p').textContent = summary;
  };
  let source;
  const stop = (text) => {
    source?.close();
    source = undefined;
    live.setAttribute('aria-pressed', 'false');
    say(text);
  };
  const start = () => {
    source = new EventSource(live.dataset.live);
    source.addEventListener('message', ({ data }) => take(JSON.parse(data)));
    source.addEventListener('error', ({ target }) => {
      if (target.readyState === EventSource.CLOSED) stop('The registry does not send the record any more: reload the page.');
    });
    live.setAttribute('aria-pressed', 'true');
    say('The record keeps itself up to date.');
  };
  live.hidden = false;
  live.addEventListener('click', () => (source ? stop('The record stands still.') : start()));
}
`;
