/** One mounted file system: where it hangs in the tree and of what type it is. */
export interface Mount {
  at: string
  type: string
}

const octal = (text: string): string =>
  text.replaceAll(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)))

/**
 * Linux, `/proc/self/mountinfo` (proc_pid_mountinfo(5)): field 5 is the mount point, the type
 * follows the lone `-` after a varying number of optional fields. Spaces are written `\040`.
 */
export function linuxMounts(mountinfo: string): Mount[] {
  return mountinfo.split('\n').flatMap((line) => {
    const [before, after] = line.split(' - ')
    const at = before?.split(' ')[4]
    const type = after?.split(' ')[0]
    return at === undefined || type === undefined ? [] : [{ at: octal(at), type }]
  })
}

/** macOS, the output of `mount`: `//anna@server/share on /Volumes/share (smbfs, nodev, …)`. */
export function macMounts(output: string): Mount[] {
  return output.split('\n').flatMap((line) => {
    const found = / on (\/.*) \(([^,)]+)/.exec(line)
    const [, at, type] = found ?? []
    return at === undefined || type === undefined ? [] : [{ at, type: type.trim() }]
  })
}

/** The mount a path lies on: the longest one that contains it; of two on one point, the later. */
export function mountOf(path: string, mounts: readonly Mount[]): Mount | undefined {
  return mounts.reduce<Mount | undefined>((best, mount) => {
    const inside =
      mount.at === '/' || path === mount.at || path.startsWith(`${mount.at.replace(/\/$/, '')}/`)
    return inside && (best === undefined || mount.at.length >= best.at.length) ? mount : best
  }, undefined)
}
