// One other person's pointer in the page: an arrow with their name and, while they drag, the card they hold. Writes only what
// has changed. Knows elements.
import type { CardBox } from '../../core/scene/placement.ts'
import type { Peer } from '../session/presence.ts'
import { colourOf } from '../ui/person.ts'
import styles from './Cursors.module.css'
import { Glide, type Point } from './glide.ts'
import { DETAIL_ZOOM } from './zoomLevels.ts'

const ARROW =
  '<svg width="14" height="16" viewBox="0 0 14 16"><path d="M1 1l12 5-5.2 1.8L6 13.5z" stroke-linejoin="round"/></svg>'

/** Somewhat more than the pause between two tellings, so that a pointer which goes on moving does not halt. */
const GLIDE_MS = 80
const prefersStill = matchMedia('(prefers-reduced-motion: reduce)')
const startAt = (at: Point): Glide => new Glide(at, prefersStill.matches ? 0 : GLIDE_MS)

interface Start {
  readonly at: Point
  readonly zoom: number
}

interface Ghost {
  readonly mover: Mover
  readonly way: Glide
}

export class CursorMark {
  readonly #cursor: HTMLElement
  readonly #mover: Mover
  readonly #name: HTMLElement
  readonly #parent: HTMLElement
  readonly #way: Glide
  #ghost: Ghost | null = null
  #zoom: number

  constructor(parent: HTMLElement, { at, zoom }: Start) {
    this.#parent = parent
    this.#way = startAt(at)
    this.#zoom = zoom
    this.#cursor = element(parent, styles.cursor)
    this.#mover = new Mover(this.#cursor)
    this.#cursor.dataset.testid = 'cursor'
    this.#cursor.innerHTML = ARROW
    this.#name = element(this.#cursor, styles.name)
    this.#fitName()
  }

  /** Takes over what somebody says of themselves; `move` goes there. */
  head(
    { id, name, cursor, dragging }: Peer & { readonly cursor: Point },
    box: CardBox | undefined,
    nowMs: number,
  ): void {
    this.#way.to(cursor, nowMs)
    if (this.#name.textContent !== name) {
      this.#name.textContent = name
      this.#cursor.style.setProperty('--who', colourOf(name, id))
    }
    if (box && dragging) {
      this.#ghost ??= {
        mover: new Mover(createGhost(this.#parent, { hue: colourOf(name, id), box, more: dragging.more ?? 0 })),
        way: startAt(dragging),
      }
      this.#ghost.way.to(dragging, nowMs)
    } else this.#dropGhost()
  }

  /** Whether it is still on its way. */
  move(nowMs: number): boolean {
    this.#mover.to(`${translate(this.#way.at(nowMs))} scale(${1 / this.#zoom})`)
    this.#ghost?.mover.to(translate(this.#ghost.way.at(nowMs)))
    return this.#way.isMoving(nowMs) || this.#ghost?.way.isMoving(nowMs) === true
  }

  resize(zoom: number, nowMs: number): void {
    this.#zoom = zoom
    this.#fitName()
    this.move(nowMs)
  }

  /** Where cards have no words, names would hide the map. */
  #fitName(): void {
    this.#name.hidden = this.#zoom < DETAIL_ZOOM
  }

  remove(): void {
    this.#cursor.remove()
    this.#dropGhost()
  }

  #dropGhost(): void {
    this.#ghost?.mover.element.remove()
    this.#ghost = null
  }
}

const translate = ({ x, y }: Point): string => `translate(${x}px, ${y}px)`

/** Remembers what it wrote: to read it back from the page costs as much as to write it. */
class Mover {
  readonly element: HTMLElement
  #transform = ''

  constructor(element: HTMLElement) {
    this.element = element
  }

  to(transform: string): void {
    if (transform !== this.#transform) this.element.style.transform = transform
    this.#transform = transform
  }
}

interface Held {
  readonly hue: string
  readonly box: CardBox
  readonly more: number
}

function createGhost(parent: HTMLElement, { hue, box: { card, width, height }, more }: Held): HTMLElement {
  const ghost = element(parent, styles.ghost)
  ghost.dataset.testid = 'peer-drag'
  ghost.style.setProperty('--who', hue)
  ghost.style.width = `${width}px`
  ghost.style.height = `${height}px`
  ghost.textContent = more > 0 ? `${card.title} and ${more} more` : card.title
  return ghost
}

function element(parent: HTMLElement, className: string | undefined): HTMLElement {
  const made = document.createElement('div')
  made.className = className ?? ''
  parent.append(made)
  return made
}
