// Brings a customer's words onto the map, into a lane that one chooses; lanes of thoughts stand first.
import { Quote } from 'lucide-react'
import { addLane } from '../../core/doc/commands/lanes.ts'
import { quoteAnswer } from '../../core/doc/commands/quotes.ts'
import type { CardId, LaneId } from '../../core/model/ids.ts'
import { laneKinds } from '../../core/model/lanes.ts'
import type { JourneyMap, Lane, Step } from '../../core/model/map.ts'
import type { Verbatim } from '../../core/wire/answers.ts'
import { gesture } from '../canvas/edits.ts'
import { act } from '../session/act.ts'
import { useReading, useSession } from '../session/hooks.ts'
import { newId } from '../session/newId.ts'
import type { Session } from '../session/session.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { select, useUi } from '../uiStore.ts'

interface QuoteMenuProps {
  readonly step: Step
  readonly verbatim: Verbatim
}

export function QuoteMenu({ step, verbatim }: QuoteMenuProps) {
  const session = useSession()
  const { map } = useReading()
  const lanes = map.lanes
    .filter(({ kind }) => laneKinds[kind].holdsCards)
    .toSorted((a, b) => Number(b.kind === 'thoughts') - Number(a.kind === 'thoughts'))
  const hasThoughts = lanes.some(({ kind }) => kind === 'thoughts')
  const quote = (lane: Lane | null) => quoteOnto(session, { map, step, verbatim, lane })
  return (
    <Menu
      trigger={
        <Button size="sm" variant="ghost" icon={<Quote size={13} />}>
          Quote
        </Button>
      }
      entries={[
        ...(hasThoughts
          ? []
          : [{ kind: 'action' as const, label: 'A new lane of thoughts', onSelect: () => quote(null) }]),
        ...lanes.map((lane) => ({
          kind: 'action' as const,
          label: lane.title || 'Untitled lane',
          onSelect: () => quote(lane),
        })),
      ]}
    />
  )
}

interface Quoting extends QuoteMenuProps {
  readonly map: JourneyMap
  /** null: a new one of thoughts. */
  readonly lane: Lane | null
}

function quoteOnto(session: Session, { map, step, verbatim, lane }: Quoting): void {
  gesture(session, () => {
    const { doc } = session
    const laneId = lane?.id ?? newId<LaneId>()
    const { label: title } = laneKinds.thoughts
    if (!lane && !act(addLane(doc, { id: laneId, kind: 'thoughts', title }, session.stamp()))) return
    const persona = map.personas.find(({ id, name }) => id === verbatim.persona || name === verbatim.persona)
    const quoted = {
      ...{ answerId: verbatim.id, day: dayIn(map.settings.timeZone, verbatim.at), words: verbatim.comment },
      personaId: persona?.id,
    }
    const id = newId<CardId>()
    if (!act(quoteAnswer(doc, { id, stepId: step.id, laneId, quoted }, session.stamp()))) return
    const card = { kind: 'card', id } as const
    select(card)
    useUi.setState({ revealing: card })
  })
}

/** "2026-05-31". */
const dayIn = (timeZone: string, at: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    Date.parse(at),
  )
