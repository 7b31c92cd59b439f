/** The look of all pages, light and dark. Colours have a contrast of 4.5 or more on their ground. */
export const STYLE = `:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f6f8fa; --line: #d1d9e0; --text: #1f2328; --quiet: #59636e;
  --accent: #0969da; --button: #eef1f4; --danger: #c4222f; --good: #116329; --focus: #0969da;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0d1117; --raised: #151b23; --line: #3d444d; --text: #f0f6fc; --quiet: #9198a1;
    --accent: #6cb0ff; --button: #262c36; --danger: #ff7b72; --good: #56d364; --focus: #6cb0ff;
  }
}
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif; color: var(--text); background: var(--ground); }
code, pre, .tag { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace; font-size: 0.875em; }
a { color: var(--accent); text-underline-offset: 0.2em; }
h1, h2, h3 { line-height: 1.25; margin: 1.5rem 0 0.5rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; } h3 { font-size: 1.05rem; }
p { margin: 0.5rem 0; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
main:focus { outline: none; }

.top { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; padding: 0.75rem 1.5rem; background: var(--raised); border-bottom: 1px solid var(--line); }
.top nav { display: flex; gap: 1rem; margin-right: auto; }
.top a:not(.button) { color: var(--text); text-decoration: none; padding: 0.25rem 0; }
.top a:not(.button):hover { text-decoration: underline; }
.brand { font-weight: 600; }
.who { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
main { max-width: 80rem; margin: 0 auto; padding: 0.5rem 1.5rem 4rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.5rem; background: var(--ground); z-index: 1; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet { color: var(--quiet); }

button, .button, input, select { font: inherit; color: inherit; min-height: 2.25rem; padding: 0.25rem 0.75rem; border: 1px solid var(--line); border-radius: 6px; background: var(--button); max-width: 100%; }
input, select { background: var(--ground); }
input[type=radio], input[type=checkbox] { min-height: 0; }
button, .button { cursor: pointer; text-decoration: none; display: inline-block; }
button:hover, .button:hover { border-color: var(--quiet); }
button[aria-pressed=true] { background: var(--accent); color: var(--ground); }
[hidden] { display: none !important; }
label { font-weight: 500; }
fieldset { border: 0; margin: 0; padding: 0; } legend { padding: 0; font-weight: 500; } fieldset label { font-weight: 400; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
li.row { justify-content: space-between; }
.stack { display: grid; gap: 0.5rem; max-width: 24rem; } .stack button { justify-self: start; margin-top: 0.5rem; }

.badge { display: inline-block; padding: 0 0.5rem; border: 1px solid var(--line); border-radius: 1rem; font-size: 0.8rem; font-weight: 500; color: var(--quiet); vertical-align: middle; }
.tag { display: inline-block; padding: 0.1rem 0.5rem; border-radius: 6px; background: var(--button); overflow-wrap: anywhere; }
.notice { padding: 0.75rem 1rem; border: 1px solid var(--good); border-radius: 6px; }
.said { position: fixed; bottom: 1rem; left: 1rem; margin: 0; padding: 0.5rem 1rem; border-radius: 6px; background: var(--text); color: var(--ground); }
.said:empty { padding: 0; }

.head { border-bottom: 1px solid var(--line); } .head h1 { margin-top: 0; } .owner { margin-bottom: 0; }
.tabs, .filters, .pager { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1rem 0; } .tabs { margin-bottom: 0; }
.tabs a, .filters a { color: var(--text); text-decoration: none; padding: 0.25rem 0 0.5rem; border-bottom: 2px solid transparent; }
.tabs a:hover, .filters a:hover { border-color: var(--line); }
.tabs a[aria-current], .filters a[aria-current] { border-color: var(--accent); font-weight: 600; }
.columns { display: grid; gap: 2rem; }
.columns > * { min-width: 0; }
@media (min-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr) 18rem; } }
.description { font-size: 1.1rem; white-space: pre-line; }
.details dt, .facts dt { font-size: 0.875rem; color: var(--quiet); }
.details dd, .facts dd { margin: 0 0 0.75rem; overflow-wrap: anywhere; }
.people { margin: 0; padding: 0; list-style: none; }
.packages, .versions, .grants { list-style: none; padding: 0; }
.packages li, .versions li, .grants li { padding: 0.75rem 0; border-top: 1px solid var(--line); }
.packages h2 { margin: 0; font-size: 1.05rem; }

.command { display: flex; gap: 0.5rem; align-items: center; }
.command pre { flex: 1; min-width: 0; margin: 0; }
pre { overflow: auto; padding: 0.75rem 1rem; background: var(--raised); border: 1px solid var(--line); border-radius: 6px; }
.document { max-height: 40rem; }
summary { cursor: pointer; font-weight: 600; padding: 0.5rem 0; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem; border-top: 1px solid var(--line); }
tbody th { font-weight: 500; } td bdi, th bdi { overflow-wrap: anywhere; display: inline-block; min-width: 9rem; }
.key bdi { width: max-content; max-width: min(20rem, 45vw); }
thead th { background: var(--raised); border-top: 0; }
.filter { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 0.75rem; align-items: end; }
.filter label { display: block; } .filter input { width: 100%; }
.refused td:nth-child(3) { color: var(--danger); font-weight: 600; }
.settings section { border-top: 1px solid var(--line); padding-bottom: 1rem; } .settings form { margin: 0.5rem 0; }
.danger button { color: var(--danger); border-color: var(--danger); }
.readme { border: 1px solid var(--line); border-radius: 6px; padding: 0 1.5rem 1rem; margin-top: 1.5rem; overflow: auto; overflow-wrap: anywhere; }
.readme pre { white-space: pre-wrap; }
`;
