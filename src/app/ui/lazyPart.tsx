// A part of a page whose code comes by itself, with the tooltips that its buttons need. Knows no part. Stands in a PartFence.
import { type ComponentType, use } from 'react'

/** The code of a part did not arrive. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing'
  /** The next attempt to draw the part fetches it anew. */
  readonly forget: () => void

  constructor(cause: unknown, forget: () => void) {
    super('a part of the page did not arrive', { cause })
    this.forget = forget
  }
}

export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let coming: ReturnType<typeof fetchPart<Props>> | undefined
  let again = false
  const forget = (): void => {
    coming = undefined
    again = true
  }
  // biome-ignore lint/correctness/noComponentHookFactories: called once per part, where modules are loaded.
  return function LazyPart(props: Props) {
    // Kept until it is forgotten, failed or not: React asks for the same promise each time it draws.
    if (!coming && again) fetchLostStyles()
    coming ??= fetchPart(load, forget)
    const [{ TooltipProvider }, Part] = use(coming)
    return (
      <TooltipProvider>
        <Part {...props} />
      </TooltipProvider>
    )
  }
}

async function fetchPart<Props extends object>(load: () => Promise<ComponentType<Props>>, forget: () => void) {
  try {
    return await Promise.all([import('./Tooltip.tsx'), load()])
  } catch (error) {
    throw new PartMissing(error, forget)
  }
}

/** The loader asks for a stylesheet once, whatever became of it. */
function fetchLostStyles(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    if (!hasArrived(link)) link.replaceWith(link.cloneNode())
  }
}

/** Of one that failed, browsers give either no sheet or one whose rules nobody may read. */
function hasArrived({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length > 0
  } catch {
    return false
  }
}
