// The steps of the map by number and name, to go to one: opened by G.
import { useState } from 'react'
import { useLayout } from '../canvas/mapLayout.ts'
import { goToStep } from './goToStep.ts'
import { SeekItem, SeekWindow } from './SeekWindow.tsx'
import { stepsNamed } from './stepsNamed.ts'

export function StepPicker({ onClose }: { readonly onClose: () => void }) {
  const layout = useLayout()
  const [words, setWords] = useState('')
  const stageOf = new Map<string, string>(layout.stages.map(({ stage }) => [stage.id, stage.title]))
  return (
    <SeekWindow
      title="Go to a step"
      placeholder="Number or name of a step"
      words={words}
      onWords={setWords}
      onClose={onClose}
      empty="No step is called so."
      enter="go there"
    >
      {(choose) =>
        stepsNamed(layout, words).map((column) => (
          <SeekItem
            key={column.step.id}
            value={`${words}/${column.step.id}`}
            before={column.number}
            aside={stageOf.get(column.stageId) || 'Untitled stage'}
            onChoose={() => choose(() => goToStep(layout, column))}
          >
            {column.step.title || 'Untitled'}
          </SeekItem>
        ))
      }
    </SeekWindow>
  )
}
