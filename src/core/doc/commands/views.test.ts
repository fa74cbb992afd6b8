// Commands on saved views: what each does, refuses and leaves to undo.
import { expect, test } from 'vitest'
import { id, sampleMap, stamp } from '../../../../tests/support/builders.ts'
import { checkCommand as check, checkRefused } from '../../../../tests/support/checkCommand.ts'
import type { View } from '../../model/view.ts'
import { restore } from '../restore.ts'
import { replaceText } from '../text.ts'
import { docOf } from '../write.ts'
import { addView, deleteView, setView } from './views.ts'

const pains = id.savedView('pains-view')
const wide: View = { density: 'wide', foldedStages: [id.stage('use')], filter: { words: 'queue' } }

test('[VIEW12] a view is saved behind the others, with its filter', () =>
  check(
    (doc) => addView(doc, { id: id.savedView('wide'), name: 'For the wall', view: wide }, stamp),
    (map) => expect(map.views.slice(1)).toEqual([{ id: 'wide', name: 'For the wall', view: wide }]),
  ))

test('[VIEW12] a saved view takes how one looks now, whole, and another name', () => {
  check(
    (doc) => setView(doc, pains, wide),
    (map) => expect(map.views).toEqual([{ id: pains, name: 'Major pains', view: wide }]),
  )
  check(
    (doc) => replaceText(doc, { collection: 'views', id: pains, field: 'name' }, 'Worst pains'),
    (map) => expect(map.views[0]?.name).toBe('Worst pains'),
  )
})

test('[VIEW12] a deleted view goes, and is put back', () => {
  check(
    (doc) => deleteView(doc, pains, stamp),
    (map) => expect(map.views).toEqual([]),
  )
  const doc = docOf(sampleMap)
  deleteView(doc, pains, stamp)
  check(
    () => restore(doc, { collection: 'views', id: pains }),
    (map) => expect(map).toEqual(sampleMap),
    doc,
  )
})

test('ids that are taken, what is gone and what is no view are refused', () => {
  const gone = id.savedView('gone')
  const broken = { density: 'tight' } as unknown as View
  checkRefused((doc) => addView(doc, { id: pains, name: '', view: {} }, stamp), 'view-exists')
  checkRefused((doc) => addView(doc, { id: gone, name: '', view: broken }, stamp), 'value-refused')
  checkRefused((doc) => setView(doc, gone, {}), 'view-missing')
  checkRefused((doc) => setView(doc, pains, broken), 'value-refused')
  checkRefused((doc) => deleteView(doc, gone, stamp), 'view-missing')
})
