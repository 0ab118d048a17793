import { Button } from '@strapi/design-system';
import { useRef } from 'react';

interface FileButtonProps {
  icon: JSX.Element;
  label: string;
  /** Opens the camera where there is one. */
  camera?: boolean;
  onChoose: (file: File) => void;
}

/** A button that opens the device's own chooser. */
export function FileButton({ icon, label, camera = false, onChoose }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="secondary" startIcon={icon} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        {...(camera && { accept: 'image/*', capture: 'environment' as const })}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onChoose(file);
          target.value = '';
        }}
      />
    </>
  );
}
