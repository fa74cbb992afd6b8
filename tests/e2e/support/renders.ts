// What React renders again on a page, heard as its developer tools hear it. Knows React's tree, nothing of the editor.
import type { Page } from '@playwright/test'

/** Before the page is opened. */
export async function watchRenders(page: Page): Promise<void> {
  await page.addInitScript(listen)
}

/** From here on. */
export const forgetRenders = (page: Page): Promise<void> => page.evaluate(() => void globalThis.rendered.splice(0))

/** How many components were rendered whose first element stands in one that matches. */
export const rendersIn = (page: Page, selector: string): Promise<number> =>
  page.evaluate((at) => globalThis.rendered.filter((element) => element.closest(at) !== null).length, selector)

declare global {
  var rendered: Element[]
  var __REACT_DEVTOOLS_GLOBAL_HOOK__: unknown
}

interface Fiber {
  readonly tag: number
  readonly flags: number
  readonly child: Fiber | null
  readonly sibling: Fiber | null
  readonly alternate: Fiber | null
  readonly stateNode: unknown
}

/** Runs in the page, so it uses nothing from outside itself. */
function listen(): void {
  const FUNCTIONS = [0, 11, 14, 15] // Function components, plain or wrapped.
  const ELEMENT = 5
  const PERFORMED_WORK = 1
  globalThis.rendered = []
  const firstElement = (fiber: Fiber | null): Element | null => {
    for (let at = fiber; at; at = at.sibling) {
      const found = at.tag === ELEMENT ? (at.stateNode as Element) : firstElement(at.child)
      if (found) return found
    }
    return null
  }
  const visit = (fiber: Fiber): void => {
    if (FUNCTIONS.includes(fiber.tag) && (fiber.flags & PERFORMED_WORK) !== 0) {
      const element = firstElement(fiber.child)
      if (element) globalThis.rendered.push(element)
    }
    // The same child as before: nothing below was touched, and its flags are of an earlier time.
    if (fiber.alternate?.child === fiber.child) return
    for (let child = fiber.child; child; child = child.sibling) visit(child)
  }
  globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: (_id: number, { current }: { readonly current: Fiber }) => visit(current),
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    checkDCE() {},
  }
}
