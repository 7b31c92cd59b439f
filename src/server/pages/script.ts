/**
 * All that pages do in a browser beyond HTML: buttons that copy, and a record of requests that keeps itself up to date. Each button
 * is hidden until this runs, so that nothing stands there that does not work.
 */
export const SCRIPT = `'use strict';
const REFRESH_MS = 2000;
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
  const refresh = async () => {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (!answer.ok) return;
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('record');
    if (next) document.getElementById('record').replaceChildren(...next.childNodes);
  };
  let timer;
  const toggle = () => {
    const isOn = timer === undefined;
    timer = isOn ? setInterval(() => refresh().catch(() => {}), REFRESH_MS) : void clearInterval(timer);
    live.setAttribute('aria-pressed', String(isOn));
    say(isOn ? 'The record keeps itself up to date.' : 'The record stands still.');
  };
  live.hidden = false;
  live.addEventListener('click', toggle);
}
`;
