/** What the engines' drivers can't do; a test that needs it says so and is skipped there by name. */

/** No modifier keys, no viewport, no media features. */
export const isWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);
/** No media features. */
export const isFirefox = /Firefox/.test(navigator.userAgent);

/** `it`, but skipped with its reason where it can't be: `itUnless(isWebKit, 'why')('does this', …)`. */
export const itUnless =
  (unfit: boolean, reason: string) =>
  (name: string, test: Mocha.AsyncFunc | Mocha.Func): void => {
    if (unfit) it.skip(`${name} (not here: ${reason})`, test);
    else it(name, test);
  };
