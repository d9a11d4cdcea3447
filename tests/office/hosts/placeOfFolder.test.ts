import { describe, expect, test } from 'vitest'
import { findPlace } from '#main/folder/findPlace.ts'
import { linuxMounts, macMounts } from '#main/folder/mounts.ts'
import { driveOf, isUncPath, placeByDriveType, placeByMounts } from '#main/folder/placeOfFolder.ts'
import { passingFolder } from './hostFixture.ts'

const mountinfo = `22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:26 / /run rw shared:5 master:1 - tmpfs tmpfs rw
41 22 0:45 / /mnt/office rw,relatime shared:9 - cifs //server/office rw,vers=3.1.1
42 22 0:46 / /home/anna/Kopējā\\040mape rw - nfs4 10.0.0.2:/home rw
43 22 0:47 / /home/anna/far rw - fuse.sshfs anna@far:/ rw
44 22 0:48 / /mnt/office/local rw - ext4 /dev/sdb1 rw
45 22 0:49 / /media/usb rw - vfat /dev/sdc1 rw
46 22 0:50 / /host rw - 9p drvfs rw
48 22 0:22 / /proc rw,nosuid - proc proc rw
47 22 0:51 / /crypt rw - fuse.gocryptfs /data rw
`

describe('Linux', () => {
  test.each([
    ['/home/anna/norise', { place: 'local' }],
    ['/mnt/office', { place: 'network', kind: 'cifs', mount: '/mnt/office' }],
    ['/mnt/office/a/b', { place: 'network', kind: 'cifs', mount: '/mnt/office' }],
    ['/mnt/office2/a', { place: 'local' }],
    ['/mnt/office/local/a', { place: 'local' }],
    ['/home/anna/far/x', { place: 'network', kind: 'fuse.sshfs', mount: '/home/anna/far' }],
    ['/home/anna/Kopējā mape', { place: 'network', kind: 'nfs4', mount: '/home/anna/Kopējā mape' }],
    ['/media/usb/norise', { place: 'local' }],
    ['/host/c', { place: 'network', kind: '9p', mount: '/host' }],
    ['/crypt/norise', { place: 'local' }],
    ['/proc/norise', { place: 'system' }],
    ['/process/norise', { place: 'local' }],
  ])('%s', (path, place) => {
    expect(placeByMounts(path, linuxMounts(mountinfo))).toEqual(place)
  })

  test('nothing to read is unknown, not local', () => {
    expect(placeByMounts('/home/anna', linuxMounts('rubbish\n\n'))).toEqual({ place: 'unknown' })
  })
})

describe('macOS', () => {
  const output = `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled)
//anna@server/office on /Volumes/office share (smbfs, nodev, nosuid, mounted by anna)
server:/x on /Volumes/x (nfs, nodev)
`
  test.each([
    ['/Users/anna/Library', { place: 'local' }],
    [
      '/Volumes/office share/n',
      { place: 'network', kind: 'smbfs', mount: '/Volumes/office share' },
    ],
    ['/Volumes/x', { place: 'network', kind: 'nfs', mount: '/Volumes/x' }],
  ])('%s', (path, place) => expect(placeByMounts(path, macMounts(output))).toEqual(place))
})

describe('Windows', () => {
  test.each([
    ['\\\\server\\share\\norise', true],
    ['//server/share', true],
    ['\\\\?\\UNC\\server\\share', true],
    ['\\\\?\\C:\\Norise', false],
    ['C:\\Norise', false],
    ['\\Norise', false],
  ])('%s is on a share: %s', (path, unc) => expect(isUncPath(path)).toBe(unc))

  test.each([
    ['c:\\Norise', 'C:'],
    ['\\\\?\\Z:\\Norise', 'Z:'],
    ['Z:', 'Z:'],
    ['\\Norise', undefined],
  ])('%s is on drive %s', (path, drive) => expect(driveOf(path)).toBe(drive))

  test.each([
    ['3\r\n', 'local'],
    ['2\r\n', 'local'],
    ['4\r\n', 'network'],
    ['5', 'unknown'],
    ['', 'unknown'],
    ['error', 'unknown'],
  ])('drive type %j is %s', (output, place) => {
    expect(placeByDriveType('Z:', output).place).toBe(place)
  })
})

test('this PC: a folder that is not there yet has a place too', async () => {
  const folder = await passingFolder('place')
  expect((await findPlace(`${folder}/a/b`)).place).not.toBe('network')
})

test.each([String.raw`\\server\norise`, '//server/norise'])(
  'the address of a share is one on any system: %s',
  async (path) => {
    expect(await findPlace(path)).toEqual({ place: 'network', kind: 'UNC', mount: path })
  },
)
