/** An image of what a blob holds. Rejects where that is no picture. */
export const imageOf = async (blob: Blob): Promise<HTMLImageElement> => {
  const address = URL.createObjectURL(blob);
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
    return image;
  } catch {
    throw new Error("A picture could not be read.");
  } finally {
    URL.revokeObjectURL(address);
  }
};
