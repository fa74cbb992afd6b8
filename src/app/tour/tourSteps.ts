// What the tour says, by how one looks at the map and what one may do. Words and what they stand beside; draws nothing.
import type { MapView } from '../router.ts'
import { held } from '../ui/heldKey.ts'

interface TourStep {
  readonly title: string
  readonly words: string
  /** Selects what it stands beside. */
  readonly about: string
}

interface Looker {
  readonly view: MapView
  readonly mayEdit: boolean
}

export function tourSteps({ view, mayEdit }: Looker): readonly TourStep[] {
  return [
    READING[view],
    mayEdit ? ADDING[view] : { ...LOOKING, about: ABOUT_VIEW },
    view === 'steps' ? { ...TOGETHER, words: `${TOGETHER.words} The menu in the corner has all the rest.` } : TOGETHER,
  ]
}

const ABOUT_VIEW = '[aria-label="View"]'

const READING: Readonly<Record<MapView, TourStep>> = {
  canvas: {
    title: 'A journey reads from left to right',
    words:
      'Each column is a step the customer takes, each row one kind of thing. Press a card to see all that is known of it.',
    about: '[data-kind="step"]',
  },
  outline: {
    title: 'The whole map as a list',
    words:
      'Stages hold steps, steps hold the cards of each lane. Arrow keys go through it, Enter opens a title for typing.',
    about: '[role="treegrid"] [role="row"]',
  },
  insights: {
    title: 'What customers say of the whole journey',
    words:
      'Each chart has its table and its files in the menu beside its title. Choose the days, regions or channels above.',
    about: '[aria-label="At a glance"]',
  },
  steps: {
    title: 'One step a screen',
    words: 'Swipe to the next step, or draw a finger along the curve. Tap a card to see all that is known of it.',
    about: '[data-page]',
  },
}

const ADDING: Readonly<Record<MapView, TourStep>> = {
  canvas: {
    title: 'Add what you know',
    words: `N adds a card, P a pain point, S a step; so do these tools. Drag cards where they belong. ${held('Z')} takes back what you did.`,
    about: '[aria-label="Tools"]',
  },
  outline: {
    title: 'Add what you know',
    words: `N adds a card below the row you are on, S a step. Alt and the arrows move it. ${held('Z')} takes back what you did.`,
    about: '[role="treegrid"] [role="row"]',
  },
  insights: {
    title: 'Bring responses in',
    words: 'Scores appear from 5 responses, with their range. How to send them stands where something is missing.',
    about: '[aria-label="At a glance"]',
  },
  steps: {
    title: 'Add what you know',
    words: 'The + of a lane adds a card. Hold a card for its menu, or carry it to another place.',
    about: '[data-page]',
  },
}

const LOOKING = {
  title: 'Look your own way',
  words:
    'Fold and hide lanes, filter by persona or words, or see the map as an outline. Nobody else’s view changes with yours.',
}

const TOGETHER: TourStep = {
  title: 'Others are here with you',
  words: `Whoever is on the map stands here; what anybody changes everybody sees. Press a face to follow it. ${held('K')} finds every command.`,
  about: '[aria-label="Who is here"]',
}
