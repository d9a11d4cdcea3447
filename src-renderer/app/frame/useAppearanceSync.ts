import { useEffect } from 'react'
import { useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { isLanguage } from '#renderer/app/language/languages.ts'
import { useAppearance } from './screenPreferences.ts'

/** Light or dark as the person likes it, on the page and in the host's window. */
export const useAppearanceSync = (): void => {
  const { host } = useOffice()
  const { i18n } = useTranslation()
  const { setColorScheme } = useMantineColorScheme()
  const [appearance] = useAppearance()
  const language = isLanguage(i18n.language) ? i18n.language : 'lv'
  useEffect(() => {
    setColorScheme(appearance === 'system' ? 'auto' : appearance)
    void host.setAppearance({ theme: appearance, language })
  }, [appearance, language, host, setColorScheme])
}
