import downloadIcon from '@ui5/webcomponents-icons/dist/download.js';
import arrowIcon from '@ui5/webcomponents-icons/dist/slim-arrow-down.js';
import { Button, Menu, MenuItem } from '@ui5/webcomponents-react';
import { useId, useState } from 'react';

export type DownloadFormat = 'text' | 'csv';

interface DownloadMenuProps {
  readonly label: string;
  /** What would be downloaded. */
  readonly hint: string;
  readonly names: Readonly<Record<DownloadFormat, string>>;
  readonly isEmpty: boolean;
  readonly onDownload: (format: DownloadFormat) => void;
}

const formats: readonly DownloadFormat[] = ['text', 'csv'];

/** A button that asks in which format to download. */
export function DownloadMenu({ label, hint, names, isEmpty, onDownload }: DownloadMenuProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <span>
      <Button
        id={id}
        design="Transparent"
        icon={downloadIcon}
        endIcon={arrowIcon}
        tooltip={hint}
        disabled={isEmpty}
        accessibilityAttributes={{ hasPopup: 'menu', expanded: isOpen }}
        onClick={() => setIsOpen(true)}
      >
        {label}
      </Button>
      <Menu
        opener={id}
        open={isOpen}
        onClose={() => setIsOpen(false)}
        onItemClick={(event) => {
          const format = formats.find((item) => item === event.detail.item.dataset.format);
          if (format !== undefined) onDownload(format);
        }}
      >
        {formats.map((format) => (
          <MenuItem key={format} text={names[format]} data-format={format} />
        ))}
      </Menu>
    </span>
  );
}
