package dev.sphagnum.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AbstractDescribedNode;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "graphql");

    @Test
    void readsEveryFileOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".graphqls", "")))
                    .containsExactlyInAnyOrderElementsOf(GraphQlSchema.FILES);
        }
    }

    @Test
    void describesEveryTypeFieldArgumentAndValue() throws IOException {
        for (String file : GraphQlSchema.FILES) {
            String text = Files.readString(FOLDER.resolve(file + ".graphqls"));
            List<TypeDefinition<?>> types = new SchemaParser()
                    .parse(text).getTypesMap(TypeDefinition.class).values().stream()
                            .<TypeDefinition<?>>map(type -> type)
                            .toList();
            for (TypeDefinition<?> type : types) {
                described(type).forEach(node -> assertThat(node.getDescription())
                        .as(type.getName() + ": " + node)
                        .isNotNull());
            }
        }
    }

    private static Stream<AbstractDescribedNode<?>> described(TypeDefinition<?> type) {
        Stream<? extends AbstractDescribedNode<?>> members =
                switch (type) {
                    case ObjectTypeDefinition object ->
                        object.getFieldDefinitions().stream().flatMap(SchemaTest::fieldAndArguments);
                    case InterfaceTypeDefinition face ->
                        face.getFieldDefinitions().stream().flatMap(SchemaTest::fieldAndArguments);
                    case InputObjectTypeDefinition input -> input.getInputValueDefinitions().stream();
                    case EnumTypeDefinition words -> words.getEnumValueDefinitions().stream();
                    default -> Stream.empty();
                };
        Stream<AbstractDescribedNode<?>> itself = Stream.of((AbstractDescribedNode<?>) type);
        return Stream.concat(itself, members);
    }

    private static Stream<AbstractDescribedNode<?>> fieldAndArguments(FieldDefinition field) {
        return Stream.concat(Stream.of(field), field.getInputValueDefinitions().stream());
    }
}
