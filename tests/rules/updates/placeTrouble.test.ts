import { expect, test } from 'vitest'
import { whyUnreachable } from '#main/updates/placeTrouble.ts'

const failed = (code: string): Error => Object.assign(new Error('failed'), { code })

test.each([
  ['CERT_HAS_EXPIRED', 'badCertificate'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'badCertificate'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'badCertificate'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'badCertificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'badCertificate'],
  ['INVALID_CA', 'badCertificate'],
  ['INVALID_PURPOSE', 'badCertificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'badCertificate'],
  ['EPROTO', 'badCertificate'],
  ['ENOTFOUND', 'notThere'],
  ['ETIMEDOUT', 'notAnswering'],
  ['ECONNRESET', 'brokenOff'],
  ['EACCES', 'denied'],
  ['EWHATEVER', 'other'],
])('%s means %s', (code, why) => {
  expect(whyUnreachable(failed(code))).toEqual({ kind: 'unreachable', why })
})
