// Loaded into every server under test (`node --import`), so that all are measured alike: answers the generator's questions
// about CPU time and memory over IPC. Knows no server; each of them sends its port by itself.
process.on('message', (question) => {
  // Memory that is only waiting to be collected is not what an idle connection costs.
  if (question === 'collect') for (let pass = 0; pass < 3; pass += 1) globalThis.gc?.()
  const { user, system } = process.cpuUsage()
  process.send?.({ cpuMicroseconds: user + system, rssBytes: process.memoryUsage.rss() })
})
// A run that is broken off leaves no server behind.
process.on('disconnect', () => process.exit())
