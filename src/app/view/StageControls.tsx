// On a stage's band: fold it to one column, and unfold it.
import { ChevronsLeftRight, ChevronsRightLeft } from 'lucide-react'
import type { StageBand } from '../../core/scene/placement.ts'
import { HeaderButton } from './HeaderButton.tsx'
import { foldStage } from './viewChanges.ts'

export function StageControls({ band }: { readonly band: StageBand }) {
  const { stage, isFolded } = band
  const name = stage.title || 'this stage'
  const Icon = isFolded ? ChevronsLeftRight : ChevronsRightLeft
  return (
    <HeaderButton
      label={isFolded ? `Unfold ${name}` : `Fold ${name}`}
      icon={<Icon size={14} />}
      style={isFolded ? { right: 4, bottom: 4 } : { right: 3, top: 3 }}
      stays={isFolded}
      onPress={() => foldStage(stage, !isFolded)}
    />
  )
}
