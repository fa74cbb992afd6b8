// Map files for the tests of HTTP, good and broken.

/** A small map that uses a bit of everything. */
export const smallMap = (title = 'Repair') => ({
  format: 'throughline',
  version: 1,
  map: {
    title,
    brief: { scenario: 'The AC stops cooling' },
    personas: [{ id: 'meera', name: 'Meera', colour: 'plum', line: 'solid' }],
    stages: [
      {
        id: 'book',
        title: 'Book',
        steps: [
          { id: 'call', title: 'Call' },
          { id: 'wait', title: 'Wait', momentOfTruth: true },
        ],
      },
    ],
    lanes: [
      { id: 'actions', kind: 'actions', title: 'Actions' },
      { id: 'emotion', kind: 'emotion', title: 'Emotion' },
      { id: 'pains', kind: 'pains', title: 'Pain points' },
    ],
    cards: [
      { id: 'c1', laneId: 'actions', stepId: 'call', title: 'Calls the helpline' },
      { id: 'c2', laneId: 'pains', stepId: 'wait', title: 'Nobody says when', severity: 3 },
    ],
    connectors: [{ id: 'k1', from: 'c1', to: 'c2', kind: 'causes' }],
    emotions: [{ laneId: 'emotion', stepId: 'wait', personaId: 'all', experienced: -1, source: 'assumed' }],
  },
})

/** A picture of 1 x 1 px. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
