import { expect, test } from 'vitest'
import { id, sampleMap } from '../../../../tests/support/builders.ts'
import { personaUseWords } from './personaUse.ts'

test('[PERSONA1] a persona is counted on cards and on curves', () => {
  expect(personaUseWords(sampleMap, id.persona('meera'))).toBe('1 card, 1 curve')
  expect(personaUseWords(sampleMap, id.persona('rituraj'))).toBe('1 card')
  expect(personaUseWords(sampleMap, id.persona('nobody'))).toBe('Nowhere yet')
})
