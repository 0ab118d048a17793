/** Of the page: as plain as it is, readable on a phone, and without anything from elsewhere. */
export const STYLE = `
:root { color-scheme: light; --ink: #1b1f24; --muted: #4a525c; --line: #cfd4da; --link: #0b57a4; --soft: #f3f5f7; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: #fff; overflow-wrap: anywhere; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
nav ul { columns: 16rem; padding-left: 1.2rem; }
h1 { line-height: 1.2; }
h2 { margin: 2.5rem 0 .5rem; padding-top: .5rem; border-top: 1px solid var(--line); }
h3 { display: inline; font-size: 1rem; }
h4 { margin: 1.2rem 0 .3rem; }
summary { padding: .6rem; cursor: pointer; }
details { margin: .5rem 0; border: 1px solid var(--line); border-radius: .4rem; }
details > div { padding: 0 1rem 1rem; }
ul { padding-left: 1.2rem; }
li { margin: .25rem 0; }
small { font-size: .9rem; color: var(--muted); }
code { font-size: .95em; padding: 0 .15em; background: var(--soft); }
pre { margin: .3rem 0 1rem; padding: .8rem; background: var(--soft); white-space: pre-wrap; }
pre code { padding: 0; }
.get, .post { display: inline-block; min-width: 3.4rem; padding: 0 .4rem; border-radius: .3rem; color: #fff; text-align: center; background: #17653a; }
.post { background: #7a4100; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
