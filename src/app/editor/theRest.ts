// What opens on demand: it comes when nothing else is going on, so that it is here when the server is not. This list comes by
// itself, too, for a map needs none of it.
import { keepProgram } from '../offline/keepProgram.ts'

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
    import('../feedback/inbox/InboxLink.tsx'),
    import('../feedback/ScorePulse.tsx'),
    import('../feedback/FeedbackFromBlock.tsx'),
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
