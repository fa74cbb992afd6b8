// Pictures over HTTP: stored by their bytes, refused by their bytes, carried along in map files and drawn in exports.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoredImage } from '../../src/core/wire/routes.ts'
import { createMap, json, openTestServer, problemOf, type TestServer } from '../support/httpServer.ts'
import { PNG, smallMap } from './mapFiles.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const ID = createHash('sha256').update(PNG).digest('hex')
const image = { type: 'image/png', bytes: PNG.length, widthPx: 1, heightPx: 1 }

const upload = (id: string, body: BodyInit, type = 'application/octet-stream') =>
  server.fetch(`/api/maps/${id}/images`, {
    method: 'POST',
    body,
    headers: body instanceof FormData ? {} : { 'content-type': type },
  })

/** A map whose one picture stands in its storyboard. */
const withPicture = (data: Buffer = PNG, id: string = ID) => {
  const { map, ...file } = smallMap('Storyboard')
  return {
    ...file,
    map: {
      ...map,
      lanes: [...map.lanes, { id: 'story', kind: 'images', title: 'Storyboard' }],
      cards: [
        ...map.cards,
        { id: 'c3', laneId: 'story', stepId: 'call', title: 'At the desk', image: id, alt: 'A desk' },
      ],
      images: { [id]: { ...image, data: data.toString('base64') } },
    },
  }
}

test('[HTTP50] a picture is named by the SHA-256 of its bytes and comes back as it went in', async () => {
  const { id } = await createMap(server)
  const response = await upload(id, PNG)
  expect(response.status).toBe(201)
  expect((await response.json()) as StoredImage).toEqual({ id: ID, image })
  const back = await server.fetch(`/api/maps/${id}/images/${ID}`)
  expect(Buffer.from(await back.arrayBuffer()).equals(PNG)).toBe(true)
  expect(Object.fromEntries(back.headers)).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })
})

test('[HTTP50] a form with the file does the same, and so does a second upload', async () => {
  const { id } = await createMap(server)
  const form = new FormData()
  form.set('file', new Blob([PNG]), 'desk.png')
  expect(((await (await upload(id, form)).json()) as StoredImage).id).toBe(ID)
  expect((await upload(id, PNG)).status).toBe(201)
})

test('a picture of one map is none of another', async () => {
  const { id: one } = await createMap(server)
  const { id: other } = await createMap(server)
  await upload(one, PNG)
  const response = await server.fetch(`/api/maps/${other}/images/${ID}`)
  expect([response.status, (await problemOf(response)).code]).toEqual([404, 'unknown-image'])
})

const svg = '<?xml version="1.0"?>\n<!-- by hand -->\n<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'
const ELEVEN_MB = new Uint8Array(11 * 1024 * 1024)

test.each([
  ['an SVG', svg, 'image/svg+xml', 415, 'svg-refused', /scripts/],
  ['an SVG that calls itself PNG', svg, 'image/png', 415, 'svg-refused', /scripts/],
  ['HTML', '<html><body>hello', 'image/png', 415, 'not-an-image', /whatever the name says/],
  ['a PNG that ends in its header', PNG.subarray(0, 12), 'image/png', 415, 'not-an-image', /no PNG, JPEG/],
  ['nothing', '', 'image/png', 415, 'not-an-image', /./],
  ['11 MB', ELEVEN_MB, 'image/jpeg', 413, 'image-too-large', /10 MiB/],
] as const)('[HTTP51] %s is refused with its own sentence', async (_, body, type, status, code, sentence) => {
  const { id } = await createMap(server)
  const response = await upload(id, body, type)
  const problem = await problemOf(response)
  expect([response.status, problem.code]).toEqual([status, code])
  expect(problem.detail).toMatch(sentence)
})

test('[HTTP51] 11 MB in a form are refused in the same way', async () => {
  const { id } = await createMap(server)
  const form = new FormData()
  form.set('file', new Blob([ELEVEN_MB]), 'photo.jpg')
  expect(await problemOf(await upload(id, form))).toMatchObject({ status: 413, code: 'image-too-large' })
})

test('a form without a file is told so', async () => {
  const { id } = await createMap(server)
  const form = new FormData()
  form.set('name', 'Asha')
  expect(await problemOf(await upload(id, form))).toMatchObject({ code: 'not-an-image' })
})

test('[HTTP52] a map file carries its pictures in and out, or leaves them behind when asked to', async () => {
  const { id } = await createMap(server, withPicture())
  expect((await server.fetch(`/api/maps/${id}/images/${ID}`)).status).toBe(200)
  const file = JSON.parse(await (await server.fetch(`/api/maps/${id}`)).text())
  expect(file.map.images[ID]).toEqual({ ...image, data: PNG.toString('base64') })
  const copy = await createMap(server, file)
  expect((await server.fetch(`/api/maps/${copy.id}/images/${ID}`)).status).toBe(200)
  const slim = JSON.parse(await (await server.fetch(`/api/maps/${id}?images=no`)).text())
  expect(slim.map.images[ID]).toEqual(image)
})

test('[HTTP52] a picture in a map file is judged like an upload, by path and line', async () => {
  const cases = [
    { file: withPicture(Buffer.from(svg)), code: 'svg-refused' },
    { file: withPicture(PNG, 'a'.repeat(64)), code: 'wrong-id' },
  ]
  for (const { file, code } of cases) {
    const body = JSON.stringify(file, null, 2)
    const [id = ''] = Object.keys(file.map.images)
    const line = body.split('\n').findIndex((text) => text.trimStart().startsWith(`"${id}":`)) + 1
    const problem = await problemOf(await server.fetch('/api/maps', { method: 'POST', body }))
    expect(problem.code).toBe('invalid-map-file')
    expect(problem.problems).toMatchObject([{ code, path: `map.images.${id}`, line }])
  }
})

test('[HTTP53] an export shows the pictures of the map in itself', async () => {
  const { id } = await createMap(server, withPicture())
  const drawing = await (await server.fetch(`/api/maps/${id}/export.svg`)).text()
  expect(drawing).toContain(`data:image/png;base64,${PNG.toString('base64')}`)
})

test('an export of a map whose picture was never uploaded is made without it', async () => {
  const file = withPicture()
  const { data: _, ...described } = file.map.images[ID] as { data: string }
  const { id } = await createMap(server, { ...file, map: { ...file.map, images: { [ID]: described } } })
  expect((await server.fetch(`/api/maps/${id}/export.png`)).status).toBe(200)
  expect((await server.fetch(`/api/maps/${id}/images/${ID}`)).status).toBe(404)
})

test('JSON is no picture', async () => {
  const { id } = await createMap(server)
  const response = await server.fetch(`/api/maps/${id}/images`, json({ image: 'x' }))
  expect(await problemOf(response)).toMatchObject({ status: 415, code: 'not-an-image' })
})
