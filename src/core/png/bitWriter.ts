// Bits in the order in which deflate has them, the lowest first. Knows bytes only.
export class BitWriter {
  #bytes = new Uint8Array(1 << 16)
  #length = 0
  #held = 0
  #heldBits = 0

  /** At most 16 bits at a time. */
  write(value: number, bits: number): void {
    this.#held |= value << this.#heldBits
    this.#heldBits += bits
    while (this.#heldBits >= 8) {
      if (this.#length === this.#bytes.length) this.#grow()
      this.#bytes[this.#length] = this.#held & 255
      this.#length += 1
      this.#held >>>= 8
      this.#heldBits -= 8
    }
  }

  /** Up to the next whole byte. */
  fill(): void {
    if (this.#heldBits > 0) this.write(0, 8 - this.#heldBits)
  }

  /** The whole bytes written since it was last asked. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#length)
    this.#length = 0
    return taken
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2)
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}
