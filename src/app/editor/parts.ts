// The parts around the canvas, each with its own code: they come once the map is on the page, so that it is there first. What
// opens on demand comes later (theRest.ts).
import { lazyPart } from '../ui/lazyPart.tsx'

export const FirstStep = lazyPart(async () => (await import('../canvas/FirstStep.tsx')).FirstStep)
export const TopBar = lazyPart(async () => (await import('../panels/topbar/TopBar.tsx')).TopBar)
export const Outline = lazyPart(async () => (await import('../outline/Outline.tsx')).Outline)
export const Insights = lazyPart(async () => (await import('../insights/Insights.tsx')).Insights)
export const Steps = lazyPart(async () => (await import('../steps/Steps.tsx')).Steps)
export const Rail = lazyPart(async () => (await import('../panels/rail/Rail.tsx')).Rail)
export const Scrubber = lazyPart(async () => (await import('../panels/scrubber/Scrubber.tsx')).Scrubber)
export const Inspector = lazyPart(async () => (await import('../panels/inspector/Inspector.tsx')).Inspector)
export const OpenPanels = lazyPart(async () => (await import('../panels/OpenPanels.tsx')).OpenPanels)
