// A step's sub-map in the inspector: opened, changed, parted from; where there is none, one is linked.
import { Plus, X } from 'lucide-react'
import type { Step } from '../../core/model/map.ts'
import { AddLink } from '../panels/AddLink.tsx'
import { Section } from '../panels/inspector/Section.tsx'
import { useMayEdit, useSession } from '../session/hooks.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useUi } from '../uiStore.ts'
import styles from './SubMapField.module.css'
import { SubMapLine } from './SubMapLine.tsx'
import { setSubMap } from './setSubMap.ts'

export function SubMapField({ step }: { readonly step: Step }) {
  const session = useSession()
  const mayEdit = useMayEdit()
  const { subMap } = step
  if (!subMap && !mayEdit) return null
  return (
    <Section title="Sub-map">
      {subMap ? (
        <div className={styles.linked}>
          <SubMapLine step={step.id} subMap={subMap} />
          {mayEdit && (
            <IconButton
              size="sm"
              label="Remove the link to the sub-map"
              icon={<X size={13} />}
              onClick={() => setSubMap(session, step.id, undefined)}
            />
          )}
        </div>
      ) : (
        <AddLink icon={<Plus size={13} />} onClick={() => useUi.setState({ linking: step.id })}>
          Link a sub-map…
        </AddLink>
      )}
    </Section>
  )
}
