// Draws whatever text comes onto the page, in whichever view, with the bundled fonts of its script. Comes after the page itself;
// knows no view and no map.
import { familiesIn } from '../../core/scene/families.ts'
import { showFamily } from './familyFaces.ts'

export function followPage(): void {
  show(document.body.textContent ?? '')
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      const nodes = type === 'characterData' ? [target] : addedNodes
      for (const node of nodes) show(node.textContent ?? '')
    }
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  // What is typed into a field is not text of the page.
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) show(target.value)
  })
}

function show(text: string): void {
  // Without its fonts a text is drawn in those of the system.
  for (const family of familiesIn(text)) showFamily(family).catch(() => undefined)
}
