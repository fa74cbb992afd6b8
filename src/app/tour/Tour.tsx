// Three things to know of the editor, one after another beside what they are about. Not in the way: the map works meanwhile, and a
// window in front hides it. It waits while somebody types and takes no field's focus. Escape or a press ends it.
import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { isTyping } from '../canvas/editKeys.ts'
import { useMapView } from '../router.ts'
import { useMayEdit } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { usePhone } from '../ui/phone.ts'
import { useUi } from '../uiStore.ts'
import styles from './Tour.module.css'
import { goInTour, TOUR_STEPS, useTour } from './tour.ts'
import { tourSteps } from './tourSteps.ts'

export function Tour() {
  const at = useTour((tour) => tour.at)
  const isCovered = useUi(
    (ui) => ui.openPanel !== null || ui.seeking !== null || ui.moving !== null || ui.choosingFor !== null,
  )
  const [isBegun, begin] = useState(false)
  const isFree = !useTyping()
  if (isFree && !isBegun && !isCovered) begin(true)
  return at === null || isCovered || !isBegun ? null : <TourStep at={at} />
}

/** Whether a field has the focus. */
const useTyping = (): boolean => useSyncExternalStore(watchFocus, () => isTyping(document.activeElement))

function watchFocus(tell: () => void): () => void {
  addEventListener('focusin', tell)
  addEventListener('focusout', tell)
  return () => {
    removeEventListener('focusin', tell)
    removeEventListener('focusout', tell)
  }
}

function TourStep({ at }: { readonly at: number }) {
  const view = useMapView()
  const mayEdit = useMayEdit()
  const phone = usePhone()
  const id = useId()
  const card = useRef<HTMLElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const step = tourSteps({ view, mayEdit })[at]
  const place = usePlace(card, phone ? null : (step?.about ?? null))
  const origin = useOrigin()
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each step, whichever button led to it
  useEffect(() => {
    if (mayTakeFocus()) next.current?.focus({ preventScroll: true })
  }, [at])
  if (!step) return null
  const isLast = at === TOUR_STEPS - 1
  const end = (): void => {
    goInTour(TOUR_STEPS)
    origin()
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    end()
  }
  return (
    <section ref={card} className={styles.card} style={place} aria-labelledby={id} onKeyDown={handleKeyDown}>
      <p className={styles.count}>
        {at + 1} of {TOUR_STEPS}
      </p>
      <h2 id={id} className={styles.title}>
        {step.title}
      </h2>
      <p className={styles.words}>{step.words}</p>
      <div className={styles.foot}>
        {at > 0 && (
          <Button variant="ghost" size="sm" onClick={() => goInTour(at - 1)}>
            Back
          </Button>
        )}
        <span className={styles.space} />
        <Button ref={next} variant="primary" size="sm" onClick={() => (isLast ? end() : goInTour(at + 1))}>
          {isLast ? 'Done' : 'Next'}
        </Button>
      </div>
      <span className={styles.close}>
        <IconButton size="sm" label="Skip the tour" icon={<X size={16} />} onClick={end} />
      </span>
    </section>
  )
}

/** Uncalled for it takes it from nothing that somebody is at. */
function mayTakeFocus(): boolean {
  const { activeElement } = document
  return useTour.getState().isAsked ? !isTyping(activeElement) : activeElement === document.body
}

/** Gives the focus back to where it was, else to the map. */
function useOrigin(): () => void {
  const before = useRef(document.activeElement)
  return () => {
    const { current } = before
    const map = document.querySelector<HTMLElement>('[role="grid"], [data-canvas] [tabindex="0"]')
    if (current instanceof HTMLElement && current !== document.body && current.isConnected) current.focus()
    else map?.focus({ preventScroll: true })
  }
}

const GAP_PX = 12
const EDGE_PX = 12

/** Below what it is about, or beside it, inside the window; at the foot of the page where that is not in sight. */
function usePlace(card: { readonly current: HTMLElement | null }, about: string | null) {
  const [place, setPlace] = useState<{ left: number; top: number } | undefined>(undefined)
  useLayoutEffect(() => {
    const put = (): void => {
      const target = about === null ? null : document.querySelector(about)
      const box = target?.getBoundingClientRect()
      if (!box || !card.current || box.width === 0) {
        setPlace(undefined)
        return
      }
      const { offsetWidth: width, offsetHeight: height } = card.current
      const isTall = box.height > innerHeight / 2
      const left = isTall ? box.right + GAP_PX : box.left
      const top = isTall ? box.top + GAP_PX : box.bottom + GAP_PX
      setPlace({
        left: Math.max(EDGE_PX, Math.min(left, innerWidth - width - EDGE_PX)),
        top: Math.max(EDGE_PX, Math.min(top, innerHeight - height - EDGE_PX)),
      })
    }
    put()
    addEventListener('resize', put)
    return () => removeEventListener('resize', put)
  }, [card, about])
  return place
}
