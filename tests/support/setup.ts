import { vi } from 'vitest'

// In plain Node `require('electron')` tries to download the binary; tests speak to a typed stand-in.
vi.mock('electron', () => {
  throw new Error('A test that needs electron passes its own stand-in to vi.mock.')
})
