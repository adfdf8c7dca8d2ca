import pygame

pygame.init()
img = pygame.image.load("sprites/hero")
snd = pygame.mixer.Sound("sounds/jump.wav")
