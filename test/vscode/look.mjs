// What a page looks like to somebody who needs it larger or still: run inside the page, so nothing from outside may be used.

/** What reaches beyond the right edge of the page and has no scroll bar of its own, as a table may have: WCAG 2.2, 1.4.10. */
export function overflowing() {
  const root = document.documentElement;
  const width = root.clientWidth;
  const scrolls = (element) => {
    for (let at = element; at !== null && at !== document.body; at = at.parentElement) {
      if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX) && at.getBoundingClientRect().right <= width + 1) return true;
    }
    return false;
  };
  const found = [...document.body.querySelectorAll('*')].filter((element) => {
    const { right, width: own, height } = element.getBoundingClientRect();
    return own > 1 && height > 1 && right > width + 1 && !scrolls(element);
  });
  const page = root.scrollWidth > width + 1 ? [`the page is ${root.scrollWidth} wide in ${width}`] : [];
  return [
    ...page,
    ...found.map(
      (element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${element.textContent.trim().slice(0, 60)}`,
    ),
  ];
}

/** Words that are cut off: in a box that hides what does not fit and is no name for a screen reader alone, or behind a bar that stays and takes a third of the window. */
export function cutOff() {
  return [...document.body.querySelectorAll('*')]
    .filter((element) => {
      const { position, pointerEvents } = getComputedStyle(element);
      const stays = (position === 'sticky' || position === 'fixed') && pointerEvents !== 'none';
      if (stays && element.getBoundingClientRect().height > window.innerHeight / 3) return true;
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      if (clipPath !== 'none' || element.clientWidth === 0 || element.closest('svg') !== null) return false;
      const wide = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      return wide || (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1);
    })
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.trim().slice(0, 60)}`);
}

/** What moves or fades, and how it scrolls when it is jumped to. */
export function moving() {
  return [document.documentElement, ...document.body.querySelectorAll('*')]
    .filter((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
    })
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
}
