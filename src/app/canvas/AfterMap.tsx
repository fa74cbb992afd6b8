// What attends to the canvas unseen, once the map is there. Knows nothing of what each of them does.
import type { RefObject } from 'react'
import { HoverEnds } from './HoverEnds.ts'
import { SteadyView } from './SteadyView.ts'

export const AfterMap = ({ section }: { readonly section: RefObject<HTMLElement | null> }) => (
  <>
    <SteadyView />
    <HoverEnds section={section} />
  </>
)
