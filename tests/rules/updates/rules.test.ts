import { describe, expect, test } from 'vitest'
import { compareVersions, judgeManifest } from '#shared/updates/rules.ts'
import { UpdateManifest, Version } from '#shared/updates/schema.ts'
import { ownPackage, wantedPackages } from '#main/updates/ownPackage.ts'
import { manifestOf, packageBytes, packageOf } from '#tests/support/updatePlace.ts'

describe('versions', () => {
  test.each([
    ['1.0.0', '1.0.0', 0],
    ['1.0.1', '1.0.0', 1],
    ['1.10.0', '1.9.9', 1],
    ['2.0.0', '1.99.99', 1],
    ['0.9.0', '0.10.0', -1],
  ])('%s beside %s', (one, other, sign) => {
    expect(Math.sign(compareVersions(one, other))).toBe(sign)
  })

  test.each(['1.0', '1.0.0-beta', 'v1.0.0', '1.0.0.0', '01.0.0', '1.0.1e3', '', '9999999.0.0'])(
    '%o is none',
    (text) => expect(Version.safeParse(text).success).toBe(false),
  )
})

describe('a manifest', () => {
  const own = { version: '1.2.0', wanted: { kinds: ['deb', 'appImage'], arch: 'x64' } } as const
  const appImage = packageOf(packageBytes, { kind: 'appImage', file: 'Norise.AppImage' })

  test.each([
    ['a newer version', manifestOf({ version: '1.2.1' }), 'newer'],
    ['the same version', manifestOf({ version: '1.2.0' }), 'newest'],
    ['an older version', manifestOf({ version: '1.1.9' }), 'older'],
    [
      'no package for this system',
      manifestOf({ packages: [{ ...appImage, kind: 'dmg' }] }),
      'noPackage',
    ],
    [
      'none for this processor',
      manifestOf({ packages: [{ ...appImage, arch: 'arm64' }] }),
      'noPackage',
    ],
  ])('of %s', (_, manifest, said) => {
    const verdict = judgeManifest(manifest, own)
    expect(verdict.kind === 'refused' ? verdict.why : verdict.kind).toBe(said)
  })

  test('gives the best kind of package, whatever stands first', () => {
    const manifest = manifestOf({ packages: [appImage, packageOf(packageBytes)] })
    expect(judgeManifest(manifest, own)).toMatchObject({ package: { kind: 'deb' } })
  })

  test.each([
    ['a way up', { file: '../norise.deb' }],
    ['a folder', { file: 'old/norise.deb' }],
    ['a drive', { file: 'C:norise.exe' }],
    ['a backslash', { file: 'old\\norise.exe' }],
    ['a hidden name', { file: '.norise' }],
    ['an address', { file: 'https://example.org/x' }],
    ['no bytes', { size: 0 }],
    ['too many bytes', { size: 1_000_000_001 }],
    ['half a byte', { size: 1.5 }],
    ['a short hash', { sha512: 'ab' }],
  ])('that names %s is none', (_, over) => {
    const packages = [packageOf(packageBytes, over)]
    expect(UpdateManifest.safeParse(manifestOf({ packages })).success).toBe(false)
  })
})

describe('what this program is replaced by', () => {
  test.each([
    [true, 'win32', {}, 'nsis'],
    [true, 'linux', { APPIMAGE: '/home/anna/Norise.AppImage' }, 'appImage'],
    [true, 'linux', { APPIMAGE: '' }, 'byHand'],
    [true, 'linux', {}, 'byHand'],
    [true, 'darwin', {}, 'byHand'],
    [false, 'win32', {}, 'byHand'],
    [false, 'linux', { APPIMAGE: '/x' }, 'byHand'],
  ] as const)('packaged %s on %s with %o: %s', (packaged, platform, env, own) => {
    expect(ownPackage(packaged, { platform, env })).toBe(own)
  })

  test('is never another system’s package', () => {
    const kinds = (own: 'byHand' | 'nsis', platform: NodeJS.Platform) =>
      wantedPackages(own, { platform, arch: 'x64' }).kinds
    expect(kinds('byHand', 'darwin')).toEqual(['dmg'])
    expect(kinds('byHand', 'win32')).toEqual(['nsis'])
    expect(kinds('byHand', 'linux')).toEqual(['deb', 'appImage'])
    expect(kinds('byHand', 'aix')).toEqual([])
    expect(kinds('nsis', 'win32')).toEqual(['nsis'])
  })
})
