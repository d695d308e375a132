"""What the hook hands over, as MkDocs' own kinds of object."""
