// The floor under every sync server: it repeats each frame to the others of the room, and keeps neither a document nor
// anything on disk. What a figure costs above this is the price of holding the document and of keeping it.
// Run as: node forwarder.mjs
import { WebSocketServer } from 'ws'

/** Step 2 of the sync protocol with an empty update: "you have everything". */
const NOTHING_MORE = Uint8Array.of(0, 1, 2, 0, 0)
const isStep1 = (frame) => frame[0] === 0 && frame[1] === 0

const rooms = new Map()
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })
server.on('connection', (socket, { url }) => {
  const room = rooms.get(url) ?? new Set()
  rooms.set(url, room.add(socket))
  socket.on('message', (frame) => {
    if (isStep1(frame)) socket.send(NOTHING_MORE)
    else for (const other of room) if (other !== socket) other.send(frame)
  })
  socket.on('close', () => room.delete(socket))
})
server.on('listening', () => process.send({ port: server.address().port }))
