// The browser's composition root: stylesheets, theme, and which page the address names. Everything else is behind a page.
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { assert } from '../core/model/result.ts'
import { MapDoor } from './door/MapDoor.tsx'
import { Opening } from './door/Opening.tsx'
import { TroubleScreen } from './door/TroubleScreen.tsx'
import { NOWHERE } from './door/troubles.ts'
import { PageFence } from './PageFence.tsx'
import { followLinks, usePage } from './router.ts'
import { applyTheme } from './theme/theme.ts'
import { lazyPart } from './ui/lazyPart.tsx'
import { fetchToasts } from './ui/Toast.ts'

// Each page brings its own code; the editor's is large.
const HomePage = lazyPart(async () => (await import('./home/HomePage.tsx')).HomePage)
const EditorPage = lazy(async () => ({ default: (await import('./editor/EditorPage.tsx')).EditorPage }))

function App() {
  const page = usePage()
  switch (page.kind) {
    case 'home':
      return <HomePage place={page.place} />
    case 'map':
      return (
        <MapDoor key={page.id} id={page.id}>
          {({ map, role }, onSentAway) => <EditorPage mapId={map.id} role={role} onSentAway={onSentAway} />}
        </MapDoor>
      )
    case 'nowhere':
      return <TroubleScreen trouble={NOWHERE} />
  }
}

applyTheme()
followLinks()
// After what is needed for the page; without it, other scripts than Latin are drawn in the fonts of the system.
void import('./fonts/pageFonts.ts').then(
  ({ followPage }) => followPage(),
  () => undefined,
)
addEventListener('load', fetchToasts)
const root = document.getElementById('app')
assert(root, 'index.html has an element #app')
createRoot(root).render(
  <StrictMode>
    <PageFence>
      <Suspense fallback={<Opening />}>
        <App />
      </Suspense>
    </PageFence>
  </StrictMode>,
)
