"""Photos in the editor: under the layout or as the picture, and objects outlined from them."""
