/** The style sheet of the sandbox's pages. */
export const style = `
:root { color-scheme: light dark; --text: #1b1f24; --ground: #fff; --quiet: #57606a; --line: #8c959f; --accent: #0550ae; --on-accent: #fff }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --ground: #0d1117; --quiet: #9ea7b3; --line: #6e7681; --accent: #79c0ff; --on-accent: #0d1117 }
}
* { box-sizing: border-box }
body { margin: 0; color: var(--text); background: var(--ground); font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.2rem; margin-top: 2rem } h3 { font-size: 1rem; margin: 0 }
p { margin: .25rem 0 .75rem; max-width: 45rem }
a { color: var(--accent) }
code { font-size: .9em; overflow-wrap: anywhere }
ul.patients { list-style: none; padding: 0; margin: 0 }
ul.patients li { display: flex; gap: 1rem; align-items: start; justify-content: space-between; padding: .75rem 0; border-top: 1px solid var(--line) }
ul.patients p { margin: 0 } .quiet { color: var(--quiet) }
fieldset { border: 1px solid var(--line); margin: 1rem 0; padding: .5rem 1rem 1rem }
legend, summary { font-weight: 600 } summary { cursor: pointer; padding: .5rem 0 }
label.choice { display: flex; gap: .5rem; align-items: baseline; padding: .1rem 0 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem } dd { margin: 0 }
button, select, input[type=text] { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: .3rem; padding: .35rem .75rem; min-height: 2.5rem }
button { cursor: pointer; white-space: nowrap } button.launch { color: var(--on-accent); background: var(--accent); border-color: var(--accent) }
input[type=text] { width: 100%; max-width: 30rem; display: block }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
@media (max-width: 36rem) { ul.patients li, dl { display: block } ul.patients button { margin-top: .5rem } }
`
