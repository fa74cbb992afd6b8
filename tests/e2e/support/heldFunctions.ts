// How many functions a page holds: what nobody lets go of is rarely without one. Counted after a collection, as the browser's
// developer tools count. Knows nothing of the page.
import type { Page } from '@playwright/test'

export async function functionsHeld(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  const { result: prototype } = await devtools.send('Runtime.evaluate', { expression: 'Function.prototype' })
  const { objects } = await devtools.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId ?? '' })
  const { result: count } = await devtools.send('Runtime.callFunctionOn', {
    ...(objects.objectId !== undefined && { objectId: objects.objectId }),
    functionDeclaration: 'function () { return this.length }',
    returnByValue: true,
  })
  await devtools.detach()
  return count.value
}
