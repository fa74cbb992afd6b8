// On a lane's header: fold it to one line, hide it, and its lower edge to drag.
import { ChevronDown, ChevronRight, EyeOff } from 'lucide-react'
import { LANE_HEIGHT } from '../../core/model/view.ts'
import type { LaneBand } from '../../core/scene/placement.ts'
import { HeaderButton } from './HeaderButton.tsx'
import { SizeEdge } from './SizeEdge.tsx'
import { foldLane, hideLane, setLaneHeight } from './viewChanges.ts'

/** Room for two buttons, one under the other. */
const ROOM_PX = 60

export function LaneControls({ band }: { readonly band: LaneBand }) {
  const { lane, isFolded, height } = band
  const name = lane.title || 'this lane'
  return (
    <>
      <HeaderButton
        label={isFolded ? `Unfold ${name}` : `Fold ${name}`}
        icon={isFolded ? <ChevronRight size={14} /> : <ChevronDown size={14} />}
        style={{ left: 6, top: isFolded ? (height - 24) / 2 : besideName(6) }}
        onPress={() => foldLane(lane, !isFolded)}
      />
      {!isFolded && height >= ROOM_PX && (
        <HeaderButton
          label={`Hide ${name}`}
          icon={<EyeOff size={14} />}
          style={{ left: 6, top: besideName(32) }}
          onPress={() => hideLane(lane)}
        />
      )}
      {!isFolded && (
        <SizeEdge
          along="row"
          label={`Height of ${name}. A double press lets it be as high as it needs`}
          sizePx={height}
          limits={LANE_HEIGHT}
          onSize={(px) => setLaneHeight(lane, px)}
        />
      )}
    </>
  )
}

/** The name may have gone along to stay in sight (keptName.ts). */
const besideName = (px: number): string => `calc(${px}px + var(--kept-y, 0px))`
