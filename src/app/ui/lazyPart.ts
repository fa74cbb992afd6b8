// A part of a page whose code comes by itself, with the tooltips that its buttons need. Knows no part.
import { type ComponentType, createElement, type LazyExoticComponent, lazy } from 'react'

export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [{ TooltipProvider }, Part] = await Promise.all([import('./Tooltip.tsx'), load()])
    return { default: (props: Props) => createElement(TooltipProvider, null, createElement(Part, props)) }
  })
}
