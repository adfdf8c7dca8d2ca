package main

import (
	"fmt"

	"github.com/spf13/cobra"
	"golang.org/x/text/language"
)

func main() {
	model := "sedan/diesel"
	fmt.Println(model, language.German, cobra.Command{}.Use)
}
