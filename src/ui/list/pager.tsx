import previousIcon from '@ui5/webcomponents-icons/dist/navigation-left-arrow.js';
import nextIcon from '@ui5/webcomponents-icons/dist/navigation-right-arrow.js';
import { Button } from '@ui5/webcomponents-react';
import { useId } from 'react';
import { pageButtons } from '../../domain/paging';
import { formatNumber } from '../../i18n/format';
import { listText as text } from '../../i18n/list';
import styles from './list.module.css';
import { type PageSize, pageSizes } from './search-parameters';

interface PagerProps {
  readonly page: number;
  readonly pageCount: number;
  readonly size: PageSize;
  readonly resultCount: number;
  readonly onPage: (page: number) => void;
  readonly onSize: (size: PageSize) => void;
}

/** The foot of the list: results per page, page buttons, number of results. */
export function Pager({ page, pageCount, size, resultCount, onPage, onSize }: PagerProps) {
  const selectId = useId();
  return (
    <footer className={styles.pager}>
      <div className={styles.pagerGroup}>
        <label htmlFor={selectId}>{text.resultsPerPage}:</label>
        {/* The browser's own: UI5's Select would make the first load larger by some 9 kB. */}
        <select
          id={selectId}
          className={styles.sizes}
          aria-label={text.resultsPerPage}
          value={String(size)}
          onChange={(event) => {
            const chosen = pageSizes.find((item) => String(item) === event.target.value);
            if (chosen !== undefined) onSize(chosen);
          }}
        >
          {pageSizes.map((item) => (
            <option key={item} value={String(item)}>
              {item === 'all' ? text.allRows : formatNumber(item)}
            </option>
          ))}
        </select>
      </div>
      <nav className={styles.pagerGroup} aria-label={text.pages}>
        {pageCount > 1 && (
          <Button
            design="Transparent"
            icon={previousIcon}
            tooltip={text.previousPage}
            accessibleName={text.previousPage}
            disabled={page === 1}
            onClick={() => onPage(page - 1)}
          />
        )}
        {pageButtons(page, pageCount).map((number, index, all) =>
          number === null ? (
            <span key={`gap-${all[index - 1]}`} aria-hidden="true">
              …
            </span>
          ) : (
            <Button
              key={number}
              design={number === page ? 'Emphasized' : 'Transparent'}
              accessibleName={text.page(number, pageCount)}
              onClick={() => onPage(number)}
            >
              {formatNumber(number)}
            </Button>
          ),
        )}
        {pageCount > 1 && (
          <Button
            design="Transparent"
            icon={nextIcon}
            tooltip={text.nextPage}
            accessibleName={text.nextPage}
            disabled={page === pageCount}
            onClick={() => onPage(page + 1)}
          />
        )}
      </nav>
      <span aria-live="polite">{text.results(resultCount)}</span>
    </footer>
  );
}
