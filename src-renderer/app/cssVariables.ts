import type { CSSVariablesResolver } from '@mantine/core'

/** Colours that carry a meaning, tuned for AA on their own tint and on the ground, in light and in dark. */
export const cssVariables: CSSVariablesResolver = (theme) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#61686c',
    '--mantine-color-placeholder': '#6b7276',
    '--mantine-color-error': '#a9261d',
    '--mantine-color-default-border': '#d9dddf',
    '--norise-hairline': '#e6e9ea',
    '--norise-side': '#f8f9f9',
    '--norise-hover': '#f1f3f3',
    '--norise-selected': '#eaf5f6',
    '--norise-selected-text': '#09565f',
    '--norise-focus': '#157c87',
    '--norise-good': '#1b6a36',
    '--norise-waiting': '#2f5b9c',
    '--norise-warning': '#835000',
    '--norise-danger': '#a9261d',
  },
  dark: {
    '--mantine-color-dimmed': '#989ea2',
    '--mantine-color-placeholder': '#8b9296',
    '--mantine-color-error': '#f0998f',
    '--mantine-color-default-border': '#3a4044',
    '--norise-hairline': '#2c3134',
    '--norise-side': '#131617',
    '--norise-hover': '#222628',
    '--norise-selected': '#10343a',
    '--norise-selected-text': '#a6d4d8',
    '--norise-focus': theme.colors['baltic']?.[3] ?? '#74bcc3',
    '--norise-good': '#82cf9a',
    '--norise-waiting': '#98bbef',
    '--norise-warning': '#e9b869',
    '--norise-danger': '#f0998f',
  },
})
