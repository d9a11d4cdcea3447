import { contextBridge, ipcRenderer } from 'electron'
import type { ShellBridge } from '#shared/host/bridge.ts'
import {
  bridgeName,
  lockAskedMessage,
  noticeOpenedMessage,
  officeLostMessage,
  officePortMessage,
  shellChannels,
} from '#shared/host/bridge.ts'

// A port can't cross contextBridge; a message to our own window carries it.
ipcRenderer.on(officePortMessage, ({ ports }) => {
  window.postMessage(officePortMessage, location.origin, [...ports])
})

const bridge: ShellBridge = {
  chooseFolder: (ask) => ipcRenderer.invoke(shellChannels.chooseFolder, ask),
  saveFile: (file) => ipcRenderer.invoke(shellChannels.saveFile, file),
  reveal: (path) => ipcRenderer.invoke(shellChannels.reveal, path),
  notify: (message) => ipcRenderer.invoke(shellChannels.notify, message),
  openExternal: (address) => ipcRenderer.invoke(shellChannels.openExternal, address),
  openDemo: () => ipcRenderer.invoke(shellChannels.openDemo),
  setAppearance: (appearance) => ipcRenderer.invoke(shellChannels.setAppearance, appearance),
  askForOffice: () => ipcRenderer.invoke(shellChannels.askForOffice),
  onOfficeLost: (listener) => {
    ipcRenderer.on(officeLostMessage, () => listener())
  },
  onNoticeOpened: (listener) => {
    ipcRenderer.on(noticeOpenedMessage, () => listener())
  },
  onLockAsked: (listener) => {
    ipcRenderer.on(lockAskedMessage, () => listener())
  },
}
contextBridge.exposeInMainWorld(bridgeName, bridge)
