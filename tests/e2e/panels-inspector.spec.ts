// The inspector: every field of every kind of card, of steps, stages, lanes and connectors, set by hand and read from the
// saved map.
import { Buffer } from 'node:buffer'
import { toMapFile } from '../../src/core/export/json.ts'
import { LANE_KINDS, laneKinds } from '../../src/core/model/lanes.ts'
import { mapOf } from '../support/mapBuilder.ts'
import { allKindsFile } from './support/allKinds.ts'
import { DOT_PICTURE } from './support/dotPicture.ts'
import { openPanels } from './support/panelPage.ts'
import { repairMap, repairMapFile } from './support/repairMap.ts'
import { expect, test } from './support/test.ts'

test('[PANEL6] a pain point says how bad, why, how often and at what cost', async ({ page, request, server }) => {
  const map = await openPanels({ page, request, server }, allKindsFile)
  await map.inspect('A card of pains')
  await expect(map.inspector).toContainText('Repair / Pain point')
  await page.getByRole('radio', { name: 'Critical' }).click()
  await page.getByRole('radio', { name: 'Process' }).click()
  await map.choose('Owner', 'Vikram Shah')
  await map.choose('Status', 'In progress')
  await map.choose('Service quality', 'Responsiveness')
  await map.type('How often', '38')
  await map.type('How often, of what', '% of calls')
  await map.type('Due', '2026-12-31')
  await map.type('contacts a month', '3,820')
  await expect(map.inspector.getByText('Give both numbers')).toBeVisible()
  await map.type('₹ a contact', '126')
  await expect(map.inspector.getByText('₹4.8L')).toBeVisible()
  await map.type('Source', 'Call log')
  await map.expectCard('A card of pains', {
    severity: 4,
    cause: 'process',
    ownerId: 'vikram',
    status: 'in-progress',
    servqual: 'responsiveness',
    frequency: { value: 38, per: '% of calls' },
    due: '2026-12-31',
    demand: { contacts: 3820, unitCost: 126, source: 'Call log' },
  })
  await page.getByRole('radio', { name: 'Critical' }).click()
  await expect
    .poll(async () => (await map.saved()).cards.find(({ laneId }) => laneId === 'pains')?.severity)
    .toBe(undefined)
  await page.getByRole('button', { name: 'Undo' }).click()
  await map.expectCard('A card of pains', { severity: 4, cause: 'process' })
})

test('[PANEL26] the map’s scenario keeps its lines, and an empty map has nothing that it rests on', async ({
  page,
  request,
  server,
}) => {
  const filled = { ...repairMap, brief: { ...repairMap.brief, scenario: 'It is May.\nThe AC stops.' } }
  const map = await openPanels({ page, request, server }, toMapFile(filled))
  const scenario = map.inspector.getByRole('region', { name: 'Scenario' }).getByRole('paragraph')
  await expect(scenario).toHaveCSS('white-space', 'pre-line')
  const restsOn = map.inspector.getByRole('region', { name: 'What it rests on' })
  await expect(restsOn).toBeVisible()
  await openPanels({ page, request, server }, toMapFile(mapOf({ title: 'Nothing yet' })))
  await expect(map.inspector.getByRole('region', { name: 'Personas' })).toBeVisible()
  await expect(restsOn).toHaveCount(0)
})

test('[PANEL7] a pain point is confirmed only by evidence', async ({ page, request, server }) => {
  const map = await openPanels({ page, request, server }, allKindsFile)
  await map.inspect('A card of pains')
  await map.choose('Status', 'Confirmed')
  await expect(map.inspector.getByRole('alert')).toContainText('Evidence confirms a pain point')
  await map.inspector.getByText('Observed', { exact: true }).click()
  await map.type('Base', '5 of 8 interviews')
  await map.choose('Status', 'Confirmed')
  await expect(map.inspector.getByRole('alert')).toHaveCount(0)
  await map.expectCard('A card of pains', {
    status: 'confirmed',
    evidence: { level: 'observed', base: '5 of 8 interviews' },
  })
})

test('[PANEL6] touchpoints, promises, metrics and blueprint cards have fields of their own', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, allKindsFile)
  await map.inspect('A card of touchpoints')
  await map.choose('Channel', 'Phone')
  await map.choose('Started by', 'Customer')
  await map.choose('Solicited', 'Not asked for')
  await map.type('How many times', '3')
  await map.expectCard('A card of touchpoints', { channel: 'phone', startedBy: 'customer', solicited: false, times: 3 })

  await map.inspect('A card of promises')
  await map.type('Who', 'Helpline agent')
  await map.type('Date', '2026-11-02')
  await map.expectCard('A card of promises', { actor: 'Helpline agent', date: '2026-11-02' })

  await map.inspect('A card of metrics')
  await map.type('Value', '12,5')
  await map.type('Unit', 'days')
  await map.type('Target', 'nine')
  await expect(map.inspector.getByRole('alert')).toHaveText('This is not a number.')
  await map.type('Target', '9')
  await map.type('n, responses or cases', '734')
  await map.type('Source', 'Parts system')
  await map.expectCard('A card of metrics', { value: 12.5, unit: 'days', target: 9, n: 734, source: 'Parts system' })

  await map.inspect('A card of opportunities')
  await map.type('Value', '12')
  await expect(map.inspector.getByRole('alert')).toHaveText('From 0 to 10.')
  await map.type('Value', '8.9')
  await map.type('Effort', '6')
  await map.expectCard('A card of opportunities', { opportunityValue: 8.9, effort: 6 })

  await map.inspect('A card of backstage')
  await map.type('Accountable', 'Spare parts')
  await map.type('Must come before', 'Stock is counted')
  await map.expectCard('A card of backstage', { raci: { accountable: 'Spare parts' }, before: 'Stock is counted' })
})

test('[PANEL6] every kind of card has what all cards have', async ({ page, request, server }) => {
  const map = await openPanels({ page, request, server }, allKindsFile)
  for (const kind of LANE_KINDS.filter((each) => laneKinds[each].holdsCards)) {
    const title = `A card of ${kind}`
    await map.inspect(title)
    await map.type('Details', `More about ${kind}`)
    await map.inspector.getByRole('button', { name: 'Meera' }).click()
    await map.type('Add a tag', 'summer')
    await map.expectCard(title, { body: `More about ${kind}`, personaIds: ['meera'], tags: ['summer'] })
    await expect(map.inspector).toContainText(`Repair / ${laneKinds[kind].card}`)
  }
})

test('[PANEL8] a picture is sent, shown, and asks for words; what cannot be a picture says why', async ({
  page,
  request,
  server,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 415/)
  const map = await openPanels({ page, request, server }, allKindsFile)
  await map.inspect('A card of images')
  const file = map.inspector.getByLabel('Picture file')
  const refusal = map.inspector.getByRole('alert')
  await file.setInputFiles({ name: 'huge.png', mimeType: 'image/png', buffer: Buffer.alloc(11 * 1024 * 1024) })
  await expect(refusal).toHaveText(/This picture has 11 MB\. A picture may have up to 10 MB/)
  await file.setInputFiles({
    name: 'a.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  })
  await expect(refusal).toContainText('SVG')
  const svgWords = await refusal.textContent()
  await file.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('not a picture at all') })
  await expect(refusal).not.toHaveText(svgWords ?? '')
  await expect(refusal).toContainText(/PNG|JPEG/)

  await file.setInputFiles(DOT_PICTURE)
  await expect(refusal).toHaveCount(0)
  await expect(map.inspector.getByText('Describe the picture for those who cannot see it.')).toBeVisible()
  await map.type('What the picture shows', 'A technician at the door')
  await expect(map.inspector.getByRole('img', { name: 'A technician at the door' })).toBeVisible()
  await expect(map.inspector.getByText('Describe the picture')).toHaveCount(0)
  await map.expectCard('A card of images', {
    alt: 'A technician at the door',
    image: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('[PANEL9] pain points and opportunities are linked, parted and added from either side', async ({
  page,
  request,
  server,
}) => {
  const map = await openPanels({ page, request, server }, repairMapFile)
  await map.inspect('Retold on every call')
  await map.inspector.getByRole('button', { name: 'Add or link' }).click()
  await page.getByRole('menuitem', { name: 'One case number' }).click()
  await expect(map.inspector.getByRole('button', { name: 'One case number' }).first()).toBeVisible()
  await expect
    .poll(async () => (await map.saved()).connectors.map(({ from, to, kind }) => ({ from, to, kind })))
    .toContainEqual({ from: 'Retold-on-every-call', to: 'One-case-number', kind: 'addresses' })

  await map.inspect('One case number')
  await map.inspector.getByRole('button', { name: 'Part from “Long queue”' }).click()
  await expect
    .poll(async () => (await map.saved()).connectors.map(({ from }) => from))
    .toEqual(['Retold-on-every-call'])

  await map.inspect('Long queue')
  await map.inspector.getByRole('button', { name: 'Add or link' }).click()
  await page.getByRole('menuitem', { name: 'New opportunity' }).click()
  await map.field.fill('Call back')
  await page.keyboard.press('Enter')
  await map.inspect('Long queue')
  await expect(map.inspector.getByRole('button', { name: 'Call back', exact: true })).toBeVisible()
})

test('[PANEL10] a step says what happens, how long, and what customers feel', async ({ page, request, server }) => {
  const map = await openPanels({ page, request, server }, repairMapFile)
  await map.header('step', 'Visit').click()
  await expect(map.inspector).toContainText('Assumption. No feedback yet.')
  await page.getByRole('button', { name: 'Moment of truth' }).click()
  await map.type('What happens', 'The technician comes')
  await map.type('Takes', '45')
  await map.choose('Takes, unit', 'minutes')
  await map.choose('Encounter', 'Tailored')
  await map.choose('Leading metric', 'CSAT, satisfaction')
  await map.inspector.getByLabel('Expected, Every customer', { exact: true }).fill('1.5')
  await expect(map.inspector).toContainText('+1.5')
  await map.inspector.getByLabel('Experienced, Every customer', { exact: true }).fill('-1')
  await expect(map.inspector).toContainText('Assumption. The point on the curve is the team’s guess.')
  await map.choose('Known from', 'Reported by customers')
  await expect(map.inspector).toContainText('what customers reported')
  await expect
    .poll(async () => {
      const { stages, emotions } = await map.saved()
      const step = stages.flatMap(({ steps }) => steps).find(({ id }) => id === 'Visit')
      return { step, point: emotions.find(({ stepId }) => stepId === 'Visit') }
    })
    .toMatchObject({
      step: {
        momentOfTruth: true,
        description: 'The technician comes',
        duration: { value: 45, unit: 'minutes' },
        encounter: 'tailored',
        leadingMetric: 'csat',
      },
      point: { personaId: 'all', expected: 1.5, experienced: -1, source: 'reported' },
    })
  await map.inspector.getByRole('button', { name: 'Take experienced away, Every customer' }).click()
  await expect(map.inspector).toContainText('Assumption. No feedback yet.')
})

test('[PANEL11] cards, steps, stages and lanes are placed without dragging', async ({ page, request, server }) => {
  const map = await openPanels({ page, request, server }, repairMapFile)
  await map.inspect('Cleans the filter')
  await map.choose('Step', '3 Wait')
  await map.choose('Until step', '4 Visit')
  await map.choose('Lane', 'backstage')
  await map.expectCard('Cleans the filter', { stepId: 'Wait', endStepId: 'Visit', laneId: 'backstage' })

  await map.header('step', 'Wait').click()
  await map.choose('Stage', 'Notice')
  await map.inspector.getByRole('button', { name: 'Move before the previous one' }).click()
  await map.header('stage', 'Repair').click()
  await map.inspector.getByRole('button', { name: 'Move before the previous one' }).click()
  await map.header('lane', 'pains').click()
  await map.inspector.getByRole('button', { name: 'Move behind the next one' }).click()
  await expect
    .poll(async () => {
      const { stages, lanes } = await map.saved()
      return {
        stages: stages.map(({ title, steps }) => `${title}: ${steps.map((step) => step.title).join(', ')}`),
        lanes: lanes.map(({ id }) => id),
      }
    })
    .toEqual({
      stages: ['Repair: Visit', 'Notice: Stops cooling, Wait, Report'],
      lanes: ['actions', 'emotion', 'opportunities', 'pains', 'backstage'],
    })
})

test('[PANEL11] a connector says what it says, where from and where to', async ({ page, request, server }) => {
  const map = await openPanels({ page, request, server }, repairMapFile)
  await map.inspect('Calls the helpline')
  await page.keyboard.press('Escape')
  await map.card('Calls the helpline').click()
  await page.getByRole('button', { name: 'Connect cards' }).click()
  await map.card('Calls the helpline').click()
  await map.card('Stays at home').click()
  await expect(map.inspector).toContainText('Connector')
  await map.inspector.getByText('Causes', { exact: true }).click()
  await map.inspector.getByRole('button', { name: 'To Stays at home' }).click()
  await map.inspector.getByRole('button', { name: /Calls the helpline\s*Causes/ }).click()
  await expect
    .poll(async () => (await map.saved()).connectors.find(({ to }) => to === 'Stays-at-home'))
    .toMatchObject({ from: 'Calls-the-helpline', kind: 'causes' })
  await map.inspector.getByRole('button', { name: 'Delete this connector' }).click()
  await expect.poll(async () => (await map.saved()).connectors.length).toBe(1)
  await map.toast.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await map.saved()).connectors.length).toBe(2)
})
