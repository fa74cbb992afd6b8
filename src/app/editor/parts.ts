// The parts around the canvas, each with its own code: they come once the map is on the page, so that it is there first. What
// opens on demand comes when nothing else is going on, so that it is here when the server is not.
import { keepProgram } from '../offline/keepProgram.ts'
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

/** Everything that the editor may ask for later, the library that it leads back to, then the request to keep it all for a reload
 * without the server. Whether all of it came. */
export async function loadTheRest(): Promise<boolean> {
  const arrivals = await Promise.allSettled([
    import('../canvas/FirstStep.tsx'),
    import('./tellGone.ts'),
    import('../outline/Outline.tsx'),
    import('../steps/Steps.tsx'),
    import('../panels/OpenPanels.tsx'),
    import('../panels/inspector/CardsInspector.tsx'),
    import('../panels/inspector/ConnectorInspector.tsx'),
    import('../panels/export/ExportDialog.tsx'),
    import('../canvas/ConnectDialog.tsx'),
    import('../palette/CommandPalette.tsx'),
    import('../palette/StepPicker.tsx'),
    import('../find/FindBar.tsx'),
    import('../comments/AllComments.tsx'),
    import('../comments/CommentsHere.tsx'),
    import('../feedback/StepFeedback.tsx'),
    import('../feedback/ScorePulse.tsx'),
    import('../canvas/CanvasMenu.tsx'),
    import('../canvas/EmotionHandles.tsx'),
    import('../canvas/Cursors.tsx'),
    import('../canvas/duplicate.ts'),
    import('../canvas/dropPicture.ts'),
    import('../canvas/SpanHandles.tsx'),
    import('../canvas/AddLane.tsx'),
    import('../canvas/moveLevel.ts'),
    import('../canvas/HeaderEdges.tsx'),
    import('../canvas/WholeName.tsx'),
    import('../canvas/OverviewHeaders.tsx'),
    import('../subMap/SubMapSign.tsx'),
    import('../visitor/NameDialog.tsx'),
    import('../home/HomePage.tsx'),
    import('../pictures/drawer.ts'),
  ])
  if (arrivals.some(({ status }) => status === 'rejected')) return false
  const { pictureProgram } = await import('../pictures/drawer.ts')
  return keepProgram(pictureProgram)
}
