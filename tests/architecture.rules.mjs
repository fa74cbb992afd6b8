// Which folder may import what. architecture.test.ts cruises src and server with these and expects no violation.
const only = (name, from, ...to) => ({
  name,
  severity: 'error',
  from: { path: `^(${from})/`, pathNot: '\\.test\\.tsx?$' },
  to: { pathNot: `^(${to.join('|')})` },
})
const npm = (...names) => `node_modules/(${names.join('|')})/`

export const rules = [
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  only('model-is-pure', 'src/core/model', 'src/core/model/', npm('fractional-indexing', 'jsonc-parser', 'zod')),
  only('doc-knows-yjs', 'src/core/doc', 'src/core/(doc|model)/', npm('yjs', 'zod')),
  only('scene-is-pure', 'src/core/scene', 'src/core/(scene|feedback|model)/', npm('lucide')),
  only('feedback-is-pure', 'src/core/feedback', 'src/core/(feedback|model)/', npm('jstat')),
  only('export-reads-scene', 'src/core/export', 'src/core/(export|png|shape|scene|feedback|model)/', npm('qr')),
  only('png-knows-pixels', 'src/core/png', 'src/core/png/'),
  only('shape-knows-glyphs', 'src/core/shape', 'src/core/(shape|scene|model)/', npm('harfbuzzjs', 'bidi-js')),
  only('wire-is-schemas', 'src/core/wire', 'src/core/(wire|feedback|model)/', npm('zod')),
  only('intake-is-pure', 'src/core/intake', 'src/core/(intake|wire|feedback|model)/', npm('lib0')),
  { name: 'src-not-server', severity: 'error', from: { path: '^src/' }, to: { path: '^server/' } },
  { name: 'server-not-app', severity: 'error', from: { path: '^server/' }, to: { path: '^src/app/' } },
]
