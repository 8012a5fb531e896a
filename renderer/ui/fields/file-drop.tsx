import UploadFileIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type DragEvent, useRef, useState } from 'react';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';

/** Files of a drop, those inside dropped folders included, in the order of their paths. */
async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...transfer.files];
  const nested = await Promise.all(entries.map(filesOfEntry));
  return nested.flat();
}

async function filesOfEntry(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  // readEntries gives at most a hundred at a time: ask until it gives none.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return files;
    for (const child of batch) files.push(...(await filesOfEntry(child)));
  }
}

/** A place to drop files, or to choose them with the keyboard. `folders` also offers a folder. */
export function FileDrop(props: {
  title: string;
  hint: string;
  accept: string;
  multiple?: boolean;
  folders?: boolean;
  onFiles: (files: File[]) => void;
}) {
  const text = useText();
  const { title, hint, accept, multiple = false, folders = false, onFiles } = props;
  const [over, setOver] = useState(false);
  const fileInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  async function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const files = await droppedFiles(event.dataTransfer);
    const first = files.slice(0, 1);
    if (files.length > 0) onFiles(multiple ? files : first);
  }
  function choose(input: HTMLInputElement) {
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) onFiles(files);
  }
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
      sx={{
        border: `1px dashed ${over ? color.accent : color.controlLine}`,
        backgroundColor: over ? color.accentSoft : color.surface,
        borderRadius: 1,
        px: 3,
        py: 3,
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        flexWrap: 'wrap',
      }}
    >
      <UploadFileIcon sx={{ color: color.inkQuiet, fontSize: 28 }} aria-hidden="true" />
      <Box sx={{ flex: 1, minWidth: 200 }}>
        <Box sx={{ fontSize: 15, lineHeight: '24px', fontWeight: 600 }}>{title}</Box>
        <Box sx={{ color: color.inkQuiet }}>{hint}</Box>
      </Box>
      <input
        ref={fileInput}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        aria-label={title}
        onChange={(event) => choose(event.currentTarget)}
      />
      <Button onClick={() => fileInput.current?.click()}>
        {multiple ? text.app.chooseFiles : text.app.chooseFile}
      </Button>
      {folders && (
        <>
          <input
            ref={folderInput}
            type="file"
            hidden
            multiple
            aria-label={text.app.chooseFolder}
            {...{ webkitdirectory: '' }}
            onChange={(event) => choose(event.currentTarget)}
          />
          <Button onClick={() => folderInput.current?.click()}>{text.app.chooseFolder}</Button>
        </>
      )}
    </Box>
  );
}
