import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Deep Baltic green-blue: shade 7 carries white text at 6:1, shade 3 stands on the dark ground at 8:1. */
const baltic: MantineColorsTuple = [
  '#eaf5f6',
  '#e3f0f2',
  '#a6d4d8',
  '#74bcc3',
  '#4aa6af',
  '#2a929c',
  '#157c87',
  '#0d6a75',
  '#09565f',
  '#06434b',
]

const gray: MantineColorsTuple = [
  '#f8f9f9',
  '#f1f3f3',
  '#e6e9ea',
  '#d9dddf',
  '#c2c7ca',
  '#959ca0',
  '#61686c',
  '#474d51',
  '#303538',
  '#1b1e20',
]

const dark: MantineColorsTuple = [
  '#dadddf',
  '#b9bec1',
  '#989ea2',
  '#6c7377',
  '#3a4044',
  '#2c3134',
  '#222628',
  '#181b1d',
  '#131617',
  '#0d0f10',
]

const red: MantineColorsTuple = [
  '#fdf0ee',
  '#fbeae8',
  '#f3bab4',
  '#f0998f',
  '#e4695d',
  '#d34a3d',
  '#bf342a',
  '#a9261d',
  '#8a1c15',
  '#6b140f',
]

const instant = { duration: 120 }
const veil = { backgroundOpacity: 0.32 }

/** The one theme: quiet type at 14 px, hairlines, small radius, shadows only on what floats, motion of at most 120 ms. */
export const theme = createTheme({
  colors: { baltic, gray, dark, red },
  primaryColor: 'baltic',
  primaryShade: { light: 7, dark: 7 },
  black: '#1b1e20',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Consolas, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.35' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.35' },
      h2: { fontSize: '1rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.45' },
    },
  },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusClassName: 'norise-focus',
  // Plain entries: `extend` would load every component named here with the first screen.
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    // Chromium keeps what stands in other fields with the session that it would restore.
    Autocomplete: { defaultProps: { autoComplete: 'off' } },
    TagsInput: { defaultProps: { autoComplete: 'off' } },
    Textarea: { defaultProps: { autoComplete: 'off' } },
    TextInput: { defaultProps: { autoComplete: 'off' } },
    Alert: { defaultProps: { variant: 'light', radius: 'md' } },
    Button: { defaultProps: { size: 'sm', fw: 500 } },
    Kbd: { defaultProps: { size: 'xs' } },
    Loader: { defaultProps: { size: 'sm', type: 'dots' } },
    // Mantine's placeholder for the first focus is no child that a menu may have.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, transitionProps: instant } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'md',
        transitionProps: instant,
        shadow: 'lg',
        overlayProps: veil,
      },
      // Mantine sets it so tight that a title of two lines runs together.
      styles: { title: { lineHeight: 1.4 } },
    },
    ModalOverlay: { defaultProps: veil },
    Notification: { defaultProps: { withBorder: true } },
    NavLink: { defaultProps: { noWrap: true } },
    Popover: { defaultProps: { transitionProps: instant, shadow: 'md' } },
    PasswordInput: {
      defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] },
    },
    Tooltip: {
      defaultProps: { openDelay: 400, transitionProps: instant, withArrow: false },
    },
  },
})
