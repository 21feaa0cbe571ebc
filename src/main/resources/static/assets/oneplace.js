/*
 * Every page works without this file. With it, the parts of the design system that gain from a script get theirs:
 * the focus goes to the summary of errors, a password can be shown, a button is not pressed twice.
 */
import { initAll } from './nhsuk-frontend.min.js'

document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')
initAll()
