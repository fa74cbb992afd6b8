// axe on the page as it stands, with the rules of WCAG 2.2 AA and the best practices.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Menus, dialogs and tooltips stand outside the page's landmarks, and a modal dialog hides the page's own heading on purpose. */
const inFront: RunOptions = {
  rules: {
    region: { enabled: false },
    'landmark-one-main': { enabled: false },
    'page-has-heading-one': { enabled: false },
  },
}

export async function checkAccessible(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([])
}

export async function accessibilityFaults(page: Page): Promise<string[]> {
  // A fade that is half done has half its contrast.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)))
  const isBehind = (await page.locator('[role=dialog], [role=menu], [role=listbox], [role=tooltip]').count()) > 0
  // `evaluate` runs past the page's content security policy, which stays as it is.
  await page.evaluate(source)
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify(isBehind ? inFront : {})})`,
  )
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help} in ${html}`))
}
