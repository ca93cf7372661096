import { Button, FileUploader } from '@ui5/webcomponents-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { classNames } from '../../../../ui/class-names';
import styles from './compare.module.css';

interface FileTargetProps {
  readonly words: {
    readonly newFile: string;
    readonly dropFile: string;
    readonly chooseFile: string;
    readonly chooseOther: string;
  };
  /** Extensions that the browser offers first. */
  readonly accept: string;
  /** Of the file that was taken; null before. */
  readonly name: string | null;
  readonly onFile: (file: File) => void;
  /** Other ways to bring one. */
  readonly children?: ReactNode;
}

/** Takes one file, chosen or dropped. */
export function FileTarget({ words, accept, name, onFile, children }: FileTargetProps) {
  const [isOver, setIsOver] = useState(false);
  const choose = name === null ? words.chooseFile : words.chooseOther;
  // The screen around takes dropped files as uploads; these are meant for this dialog.
  const own = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <fieldset
      aria-label={words.newFile}
      className={classNames(styles.drop, isOver && styles.over)}
      onDragEnter={(event) => {
        own(event);
        setIsOver(true);
      }}
      onDragOver={own}
      onDragLeave={(event) => {
        own(event);
        setIsOver(false);
      }}
      onDrop={(event) => {
        own(event);
        setIsOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) onFile(file);
      }}
    >
      <span>{name ?? words.dropFile}</span>
      {children}
      <FileUploader
        hideInput
        accessibleName={choose}
        accept={accept}
        onChange={(event) => {
          const file = event.detail.files?.[0];
          if (file !== undefined) onFile(file);
        }}
      >
        <Button>{choose}</Button>
      </FileUploader>
    </fieldset>
  );
}
