// Finds the number of an ALTCHA challenge: the one whose SHA-256 with the salt before it is the challenge.
// Written out instead of crypto.subtle, which pages without TLS do not have and which is slower for such short texts.
'use strict';

const K = [];
const START = [];
for (let candidate = 2; K.length < 64; candidate++) {
  let prime = true;
  for (let factor = 2; factor * factor <= candidate; factor++) {
    prime = prime && candidate % factor !== 0;
  }
  if (prime) {
    if (START.length < 8) {
      START.push((Math.sqrt(candidate) * 0x100000000) | 0);
    }
    K.push((Math.cbrt(candidate) * 0x100000000) | 0);
  }
}
const W = new Int32Array(64);

function block(state, bytes, from) {
  for (let i = 0; i < 16; i++) {
    const at = from + i * 4;
    W[i] = bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3];
  }
  for (let i = 16; i < 64; i++) {
    const x = W[i - 15];
    const y = W[i - 2];
    W[i] = W[i - 16] + W[i - 7] + ((x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3)
      + ((y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const one = h + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7)) + (e & f ^ ~e & g) + K[i] + W[i] | 0;
    const two = ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + (a & b ^ a & c ^ b & c) | 0;
    h = g; g = f; f = e; e = d + one | 0; d = c; c = b; b = a; a = one + two | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => { state[i] = state[i] + value | 0; });
}

function digest(bytes, length) {
  const state = START.slice();
  const size = (length + 9 + 63 >> 6) << 6;
  bytes.fill(0, length, size);
  bytes[length] = 0x80;
  for (let i = 0; i < 4; i++) {
    bytes[size - 1 - i] = length * 8 >>> 8 * i;
  }
  for (let from = 0; from < size; from += 64) {
    block(state, bytes, from);
  }
  return state;
}

function words(hex) {
  return hex.match(/.{8}/g).map((part) => parseInt(part, 16) | 0);
}

self.onmessage = (event) => {
  const { salt, challenge, maxnumber } = event.data;
  const wanted = words(challenge);
  const bytes = new Uint8Array(1024);
  const head = new TextEncoder().encode(salt);
  bytes.set(head);
  for (let number = 0; number <= maxnumber; number++) {
    const digits = String(number);
    for (let i = 0; i < digits.length; i++) {
      bytes[head.length + i] = digits.charCodeAt(i);
    }
    const found = digest(bytes, head.length + digits.length);
    if (found[0] === wanted[0] && found.every((word, i) => word === wanted[i])) {
      self.postMessage({ number });
      return;
    }
    if (number % 10000 === 0) {
      self.postMessage({ tried: number });
    }
  }
  self.postMessage({ failed: true });
};
