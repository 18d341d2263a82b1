/** Finding a parameter: rows that hold the words, or only the assumed ones; sections without such a row are hidden. */
export function filterParameters(): void {
  const words = document.getElementById('filter') as HTMLInputElement;
  const assumed = document.getElementById('assumed') as HTMLInputElement;
  const sections = [...document.querySelectorAll<HTMLDetailsElement>('#parameters details')];
  const apply = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter((word) => word !== '');
    for (const section of sections) {
      const title = section.querySelector('summary')!.textContent!.toLowerCase();
      let shown = 0;
      for (const row of section.querySelectorAll('tbody tr')) {
        const text = `${title} ${row.textContent!.toLowerCase()}`;
        const fits = wanted.every((word) => text.includes(word)) && (!assumed.checked || row.querySelector('.assumed') !== null);
        (row as HTMLElement).hidden = !fits;
        if (fits) shown++;
      }
      section.hidden = shown === 0;
      section.open = shown > 0 && (wanted.length > 0 || assumed.checked);
    }
  };
  words.addEventListener('input', apply);
  assumed.addEventListener('change', apply);
}
