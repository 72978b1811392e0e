/** Opens the system's print dialog for the page that is open; `print.css` leaves the rest of the window out. */
export function printPage(): void {
  const root = document.documentElement;
  const { theme } = root.dataset;
  // Light ink on dark ground is no page.
  root.dataset.theme = 'light';
  window.addEventListener(
    'afterprint',
    () => {
      if (theme === undefined) delete root.dataset.theme;
      else root.dataset.theme = theme;
    },
    { once: true },
  );
  window.print();
}
